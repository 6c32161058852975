/** The topology screen: primary rack elevations above, their shadows below, and the threads between. */
@NullMarked
package org.shadowrack.ui.topology;

import org.jspecify.annotations.NullMarked;
