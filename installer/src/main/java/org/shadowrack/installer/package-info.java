/** Links a Java runtime and packages the distribution for the operating system that it runs on. */
@NullMarked
package org.shadowrack.installer;

import org.jspecify.annotations.NullMarked;
