/** Tests of the policies: by table and by property. */
@NullMarked
package org.shadowrack.decision;

import org.jspecify.annotations.NullMarked;
