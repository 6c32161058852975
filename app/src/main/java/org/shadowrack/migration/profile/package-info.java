/** Migration profiles: what they say, where they come from, and how they are checked. Hides YAML. */
@NullMarked
package org.shadowrack.migration.profile;

import org.jspecify.annotations.NullMarked;
