/** Who may do what, secrets, trust, and the audit chain. Hides crypto. */
@NullMarked
package org.shadowrack.security;

import org.jspecify.annotations.NullMarked;
