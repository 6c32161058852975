/** What every driver must keep to, whatever it drives: a kit of tests behind a proxy that fails on demand. */
@NullMarked
package org.shadowrack.migration.drivers.contract;

import org.jspecify.annotations.NullMarked;
