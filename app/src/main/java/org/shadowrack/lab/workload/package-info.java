/**
 * The lab's workloads: small key/value stores with a client that writes all the time, copied, fenced, promoted and
 * addressed over an HTTP API as any vendor's. Real bytes move, in real time.
 */
@NullMarked
package org.shadowrack.lab.workload;

import org.jspecify.annotations.NullMarked;
