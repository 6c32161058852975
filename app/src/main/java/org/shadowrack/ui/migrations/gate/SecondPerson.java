package org.shadowrack.ui.migrations.gate;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shadowrack.model.migration.MigrationNotice.Approval;
import org.shadowrack.model.migration.MigrationState;
import org.shadowrack.model.migration.MigrationView;
import org.shadowrack.model.site.Criticality;
import org.shadowrack.model.site.Workload;
import org.shadowrack.security.Operator;
import org.shadowrack.security.Permission;
import org.shadowrack.ui.kit.Texts;

/**
 * The word of a second person that the cutover of a critical workload needs.
 *
 * @param needed whether the workload is critical and the cutover still to come
 * @param approvedBy who has given it; null while nobody has
 * @param mayApprove whether this operator may
 * @param words how it stands, for the operator who sits here
 */
public record SecondPerson(boolean needed, @Nullable String approvedBy, boolean mayApprove, String words) {
    /** How it stands with {@code migration}, looked at by {@code operator}. */
    public static SecondPerson of(Texts texts, Workload workload, @Nullable MigrationView migration,
            Operator operator) {
        boolean critical = workload.criticality() == Criticality.CRITICAL;
        if (!critical || migration == null || migration.state().compareTo(MigrationState.STAGED) > 0) {
            return new SecondPerson(false, null, false, critical ? texts.get("approval.critical") : "");
        }
        Optional<String> by = Optional.ofNullable(migration.notice().approval()).filter(Approval::holds)
                .map(Approval::by);
        boolean asked = operator.name().equals(migration.requestedBy());
        boolean role = operator.role().includes(Permission.APPROVE.least());
        String words = by.map(name -> texts.get("approval.given", name))
                .orElse(texts.get(asked ? "approval.own" : role ? "approval.yours" : "approval.role",
                        migration.requestedBy(), operator.name()));
        return new SecondPerson(true, by.orElse(null), by.isEmpty() && role && !asked, words);
    }
}
