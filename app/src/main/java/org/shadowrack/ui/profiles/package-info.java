/** The migration profiles: the site's own and the built-in ones, and an editor that knows their language. */
@NullMarked
package org.shadowrack.ui.profiles;

import org.jspecify.annotations.NullMarked;
