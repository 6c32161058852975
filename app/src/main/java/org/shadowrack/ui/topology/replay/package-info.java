/** The past of a site, as its history has it: pictures of earlier instants, and what happened when. */
@NullMarked
package org.shadowrack.ui.topology.replay;

import org.jspecify.annotations.NullMarked;
