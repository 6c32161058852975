/** What the lab consists of: racks, hosts, parts and workloads, made from a number of racks and a seed. Immutable. */
@NullMarked
package org.shadowrack.lab.estate;

import org.jspecify.annotations.NullMarked;
