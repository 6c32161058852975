/** What a site consists of: components, their placement, workloads and their shadows. */
@NullMarked
package org.shadowrack.model.site;

import org.jspecify.annotations.NullMarked;
