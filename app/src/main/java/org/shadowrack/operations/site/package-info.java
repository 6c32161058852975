/** A site in operation: the face's one shape. */
@NullMarked
package org.shadowrack.operations.site;

import org.jspecify.annotations.NullMarked;
