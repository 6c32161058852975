/** What a driver is: the capabilities that make one external system do its part. */
@NullMarked
package org.shadowrack.migration.driver;

import org.jspecify.annotations.NullMarked;
