/** TLS contexts that verify: system authorities, a PEM file, or one pinned certificate. */
@NullMarked
package org.shadowrack.security.tls;

import org.jspecify.annotations.NullMarked;
