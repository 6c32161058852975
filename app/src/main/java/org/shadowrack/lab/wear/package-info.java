/**
 * How parts wear out, and what only looks like it. The rates are those of a lab, not of the field: about a hundred
 * failures in sixty days of some seven hundred parts, where real ones would show one or two.
 */
@NullMarked
package org.shadowrack.lab.wear;

import org.jspecify.annotations.NullMarked;
