/** The command palette. */
@NullMarked
package org.shadowrack.ui.search;

import org.jspecify.annotations.NullMarked;
