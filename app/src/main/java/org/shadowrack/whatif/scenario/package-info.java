/** Scenario files in YAML. */
@NullMarked
package org.shadowrack.whatif.scenario;

import org.jspecify.annotations.NullMarked;
