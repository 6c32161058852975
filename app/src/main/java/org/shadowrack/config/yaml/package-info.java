/** Site files in YAML. Hides the YAML library. */
@NullMarked
package org.shadowrack.config.yaml;

import org.jspecify.annotations.NullMarked;
