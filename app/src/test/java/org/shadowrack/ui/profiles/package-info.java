@NullMarked
package org.shadowrack.ui.profiles;

import org.jspecify.annotations.NullMarked;
