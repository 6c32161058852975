/** What becomes of alarms after they are raised: acknowledged, shelved, gone; in the sense of ISA-18.2. */
@NullMarked
package org.shadowrack.operations.alarms;

import org.jspecify.annotations.NullMarked;
