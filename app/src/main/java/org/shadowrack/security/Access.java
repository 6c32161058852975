package org.shadowrack.security;

import org.shadowrack.model.outcome.Outcome;

/** The one check that every service makes before it acts, written to the audit log whether allowed or not. */
public interface Access {
    /** Whether {@code operator} may do {@code permission} on {@code target}; a refusal names the role that is needed. */
    Outcome<Operator> require(Operator operator, Permission permission, String target);
}
