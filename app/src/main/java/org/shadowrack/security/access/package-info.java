/** The check of roles, each decision audited. */
@NullMarked
package org.shadowrack.security.access;

import org.jspecify.annotations.NullMarked;
