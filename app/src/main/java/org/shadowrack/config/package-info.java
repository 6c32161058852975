/** Typed, validated settings; one YAML file a site. Hides the YAML library. */
@NullMarked
package org.shadowrack.config;

import org.jspecify.annotations.NullMarked;
