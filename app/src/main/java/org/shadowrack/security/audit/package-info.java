/** The audit log as a hash-chained file that several processes may append to. */
@NullMarked
package org.shadowrack.security.audit;

import org.jspecify.annotations.NullMarked;
