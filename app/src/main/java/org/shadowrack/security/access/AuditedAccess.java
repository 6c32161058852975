package org.shadowrack.security.access;

import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.Access;
import org.shadowrack.security.AuditLog;
import org.shadowrack.security.Operator;
import org.shadowrack.security.Permission;

/** Compares roles and writes each decision down first; what can't be written down is not allowed. Thread-safe. */
public final class AuditedAccess implements Access {
    private final AuditLog audit;

    /** Writes decisions to {@code audit}. */
    public AuditedAccess(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public Outcome<Operator> require(Operator operator, Permission permission, String target) {
        boolean allowed = operator.role().includes(permission.least());
        return audit
                .append(operator.name(), permission.name(), target, allowed ? "allowed" : "refused",
                        "role " + operator.role())
                .then(entry -> allowed
                        ? Outcome.ok(operator)
                        : Outcome.failed(refusal(operator, permission, target)));
    }

    private static Problem refusal(Operator operator, Permission permission, String target) {
        return Problem.refused(
                operator.name() + " has the role " + operator.role() + "; " + permission.least() + " is needed",
                permission + " on " + target,
                "Ask someone with the role " + permission.least() + ", or have an administrator change the role");
    }
}
