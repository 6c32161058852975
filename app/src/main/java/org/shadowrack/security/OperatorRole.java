package org.shadowrack.security;

/** Roles, each including those before it. */
public enum OperatorRole {
    VIEWER, OPERATOR, APPROVER, ADMINISTRATOR;

    /** Whether this role includes {@code needed}. */
    public boolean includes(OperatorRole needed) {
        return compareTo(needed) >= 0;
    }
}
