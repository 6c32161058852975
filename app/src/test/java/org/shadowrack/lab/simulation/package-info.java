/** Tests of the running data centre. */
@NullMarked
package org.shadowrack.lab.simulation;

import org.jspecify.annotations.NullMarked;
