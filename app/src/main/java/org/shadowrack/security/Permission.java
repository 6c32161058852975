package org.shadowrack.security;

/** What may be asked of a service, and the least role that may. */
public enum Permission {
    VIEW(OperatorRole.VIEWER), POLL(OperatorRole.OPERATOR), TRAIN(OperatorRole.OPERATOR), PRESTAGE(
            OperatorRole.OPERATOR), CUT_OVER(OperatorRole.OPERATOR), COMMIT(
                    OperatorRole.OPERATOR), ROLL_BACK(OperatorRole.OPERATOR), ACKNOWLEDGE(
                            OperatorRole.OPERATOR), APPROVE(OperatorRole.APPROVER), SET_THRESHOLD(
                                    OperatorRole.APPROVER), ADMINISTER(OperatorRole.ADMINISTRATOR);

    private final OperatorRole least;

    Permission(OperatorRole least) {
        this.least = least;
    }

    /** The least role that has it. */
    public OperatorRole least() {
        return least;
    }
}
