@NullMarked
package org.shadowrack.decision.replay;
import org.jspecify.annotations.NullMarked;
