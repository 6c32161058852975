package org.shadowrack.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.security.Permission;
import org.shadowrack.security.audit.ChainedAuditLog;

/** Breaks when somebody may do what their role does not give, or does it without a trace. */
class AuditedAccessTest {
    @TempDir
    private Path folder;

    /** The whole table: the least role of each permission. It is changed here and in the code, or not at all. */
    @ParameterizedTest
    @CsvSource({"VIEW,VIEWER", "POLL,OPERATOR", "TRAIN,OPERATOR", "PRESTAGE,OPERATOR", "CUT_OVER,OPERATOR",
            "COMMIT,OPERATOR", "ROLL_BACK,OPERATOR", "ACKNOWLEDGE,OPERATOR", "APPROVE,APPROVER",
            "SET_THRESHOLD,APPROVER", "ADMINISTER,ADMINISTRATOR"})
    void aPermissionIsGivenFromItsRoleOn(Permission permission, OperatorRole least) {
        for (OperatorRole role : OperatorRole.values()) {
            boolean allowed = access(folder).require(new Operator("kim", role), permission, "x").isOk();
            assertThat(allowed).as(role + " " + permission).isEqualTo(role.compareTo(least) >= 0);
        }
    }

    @Test
    void everyDecisionIsWrittenDownAlsoARefusal() throws Exception {
        access(folder).require(new Operator("kim", OperatorRole.VIEWER), Permission.CUT_OVER, "migration m-1");
        access(folder).require(new Operator("lee", OperatorRole.OPERATOR), Permission.CUT_OVER, "migration m-1");
        assertThat(Files.readAllLines(folder.resolve("audit.jsonl"))).hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0)).contains("kim", "CUT_OVER", "m-1", "refused"))
                .satisfies(lines -> assertThat(lines.get(1)).contains("lee", "allowed"));
    }

    @Test
    void whatCannotBeWrittenDownIsNotAllowed() throws Exception {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        assertThat(access(file).require(new Operator("root", OperatorRole.ADMINISTRATOR), Permission.VIEW, "x").isOk())
                .isFalse();
    }

    @Test
    void aRefusalNamesTheRoleThatIsNeeded() {
        var refusal = access(folder).require(new Operator("kim", OperatorRole.VIEWER), Permission.APPROVE, "m-1");
        assertThat(refusal).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.problem().code()).isEqualTo(ProblemCode.REFUSED);
            assertThat(failed.problem().line()).contains("kim", "VIEWER", "APPROVER", "m-1");
        });
    }

    private static AuditedAccess access(Path data) {
        return new AuditedAccess(new ChainedAuditLog(data, InstantSource.system()));
    }
}
