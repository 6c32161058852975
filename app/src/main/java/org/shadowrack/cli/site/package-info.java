/** What commands on a site share. */
@NullMarked
package org.shadowrack.cli.site;

import org.jspecify.annotations.NullMarked;
