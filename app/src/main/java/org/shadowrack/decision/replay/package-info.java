/** What thresholds would have meant on recorded risks: alarms, failures caught and missed, cost. Pure. */
@NullMarked
package org.shadowrack.decision.replay;

import org.jspecify.annotations.NullMarked;
