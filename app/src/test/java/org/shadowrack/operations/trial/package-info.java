/** Tests of how a trial is judged. */
@NullMarked
package org.shadowrack.operations.trial;

import org.jspecify.annotations.NullMarked;
