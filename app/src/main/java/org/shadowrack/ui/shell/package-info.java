/** The frame around every screen: rail, header, alarm banner, inspector, jobs bar, command palette. */
@NullMarked
package org.shadowrack.ui.shell;

import org.jspecify.annotations.NullMarked;
