/** Consoles with a real journal on disk that move the workloads of a lab over HTTPS, and die while they do. */
@NullMarked
package org.shadowrack.system.lab;

import org.jspecify.annotations.NullMarked;
