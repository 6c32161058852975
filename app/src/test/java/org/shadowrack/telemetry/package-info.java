/** Tests of collecting from many services at once. */
@NullMarked
package org.shadowrack.telemetry;

import org.jspecify.annotations.NullMarked;
