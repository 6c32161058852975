package org.shadowrack.migration.drivers.ipmi;

import java.time.Duration;
import java.util.Map;
import org.shadowrack.migration.driver.Fence;
import org.shadowrack.migration.driver.Move;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.security.CredentialStore;

/** Off is fenced; everything else is not. */
record ChassisFence(CredentialStore credentials, Duration timeout, Duration patience) implements Fence {
    private static final Duration POLL = Duration.ofMillis(250);

    @Override
    public StepOutcome isolate(Move move) {
        return bring(move, Power.OFF);
    }

    @Override
    public StepOutcome restore(Move move) {
        return Controller.isKnown(move.workload().endpoints(), move.from())
                ? bring(move, Power.ON)
                : new StepOutcome.Done("no IPMI controller of " + move.from()
                        + " is known, so nothing was switched off through one");
    }

    @Override
    public Outcome<Boolean> isolated(Move move) {
        try {
            return Outcome.ok(tool(move).power() == Power.OFF);
        } catch (Trouble trouble) {
            return Outcome.failed(trouble.problem());
        }
    }

    private StepOutcome bring(Move move, Power wanted) {
        try {
            IpmiTool tool = tool(move);
            return tool.power() == wanted
                    ? new StepOutcome.Done(move.from() + " is " + wanted.word() + " already")
                    : commanded(tool, wanted);
        } catch (Trouble trouble) {
            return trouble.outcome();
        }
    }

    private IpmiTool tool(Move move) throws Trouble {
        Map<String, String> endpoints = move.workload().endpoints();
        return new IpmiTool(Controller.of(endpoints, move.from()), credentials, timeout);
    }

    /** The power state decides, whatever was answered. */
    private StepOutcome commanded(IpmiTool tool, Power wanted) {
        String answer = "";
        try {
            tool.command(wanted);
        } catch (Trouble lost) {
            answer = " (its answer was lost: " + lost.getMessage() + ")";
        }
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean last = System.nanoTime() > until || !paused();
            try {
                if (tool.power() == wanted) {
                    return new StepOutcome.Done(tool.controller() + " says that it is " + wanted.word() + answer);
                }
                if (last) {
                    return new StepOutcome.Retry("Switching " + wanted.word() + " by " + tool.controller()
                            + ": it is not after " + patience.toSeconds() + " s" + answer);
                }
            } catch (Trouble silent) {
                if (last) {
                    return new StepOutcome.Unknown("Switching " + wanted.word() + " by " + tool.controller() + answer
                            + ": " + silent.problem().line());
                }
            }
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(POLL);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
