/**
 * Model files: a zip with a JSON manifest, the learned classifiers, and the SHA-256 of each. Loading is by an allow-list of
 * classes; what is truncated, changed, foreign or of another version is refused.
 */
@NullMarked
package org.shadowrack.training.model.file;

import org.jspecify.annotations.NullMarked;
