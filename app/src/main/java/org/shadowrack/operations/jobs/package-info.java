/** Work that takes long, with progress, told to whoever watches. */
@NullMarked
package org.shadowrack.operations.jobs;

import org.jspecify.annotations.NullMarked;
