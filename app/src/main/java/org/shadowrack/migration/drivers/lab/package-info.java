/** Moves the workloads of the embedded lab through its HTTP API. */
@NullMarked
package org.shadowrack.migration.drivers.lab;

import org.jspecify.annotations.NullMarked;
