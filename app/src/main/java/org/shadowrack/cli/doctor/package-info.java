/** Whether this machine and a site are fit to run the console. */
@NullMarked
package org.shadowrack.cli.doctor;

import org.jspecify.annotations.NullMarked;
