/**
 * What the lab and a workload plane promise each other: the lab says which hosts and workloads there are, which hosts
 * run and what time it is; the plane serves what clients ask under {@code /lab/v1/workloads} and
 * {@code /lab/v1/addresses} and says where each workload is active.
 */
@NullMarked
package org.shadowrack.lab.plane;

import org.jspecify.annotations.NullMarked;
