/** What a site in operation is put together from, and what its parts share: the newest picture and the thresholds in force. */
@NullMarked
package org.shadowrack.operations.parts;

import org.jspecify.annotations.NullMarked;
