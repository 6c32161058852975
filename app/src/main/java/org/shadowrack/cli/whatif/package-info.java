/** Commands for analysis away from the site: making bundles, playing scenarios on them. */
@NullMarked
package org.shadowrack.cli.whatif;

import org.jspecify.annotations.NullMarked;
