package org.shadowrack.migration.drivers.ipmi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.security.CredentialStore;
import org.shadowrack.security.Secret;

/** Runs {@code ipmitool} against one controller. */
record IpmiTool(Controller controller, CredentialStore credentials, Duration timeout) {
    private static final String ANSWER = "Chassis Power is ";
    /** What it says where the password is wrong; everything else may be silence. */
    private static final String WRONG_PASSWORD = "HMAC is invalid";

    /** The power state as read now. */
    Power power() throws Trouble {
        String answer = run("status", Trouble.Effect.NONE_YET);
        for (Power power : Power.values()) {
            if (answer.contains(ANSWER + power.word())) {
                return power;
            }
        }
        throw new Trouble(Trouble.Effect.NONE_YET, "Reading the power of " + controller, "it said: " + answer.strip());
    }

    /** Asks for a power state; that it was accepted says nothing about the power, and neither does trouble. */
    void command(Power wanted) throws Trouble {
        run(wanted.word(), Trouble.Effect.UNKNOWN);
    }

    private String run(String verb, Trouble.Effect whenLost) throws Trouble {
        String tried = "Giving 'chassis power " + verb + "' to " + controller;
        ProcessBuilder builder = new ProcessBuilder(words(verb)).redirectErrorStream(true);
        password(builder);
        try {
            return ended(builder.start(), tried, whenLost);
        } catch (IOException missing) {
            throw new Trouble(Trouble.Effect.REFUSED, tried, String.valueOf(missing.getMessage()), missing);
        }
    }

    private List<String> words(String verb) {
        List<String> words = new ArrayList<>(List.of(controller.program(), "-I", "lanplus", "-H", controller.address(),
                "-p", controller.port(), "-U", controller.user(), "-E", "-N", "1", "-R", "2"));
        if (controller.cipher() != null) {
            words.addAll(List.of("-C", controller.cipher()));
        }
        words.addAll(List.of("chassis", "power", verb));
        return words;
    }

    private void password(ProcessBuilder builder) throws Trouble {
        switch (credentials.resolve(controller.credential())) {
            case Outcome.Failed<Secret>(Problem problem) ->
                throw new Trouble(Trouble.Effect.REFUSED, problem.tried(), problem.message());
            case Outcome.Ok<Secret>(Secret secret) -> {
                try (secret) {
                    builder.environment().put("IPMI_PASSWORD", secret.use(String::new));
                }
            }
        }
    }

    private String ended(Process process, String tried, Trouble.Effect whenLost) throws IOException, Trouble {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Trouble(whenLost, tried, "no answer within " + timeout.toSeconds() + " s");
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new Trouble(said.contains(WRONG_PASSWORD) ? Trouble.Effect.REFUSED : whenLost, tried,
                        "it ended with " + process.exitValue() + ": " + said.strip().replace('\n', ';'));
            }
            return said;
        } catch (InterruptedException calledOff) {
            Thread.currentThread().interrupt();
            throw new Trouble(whenLost, tried, "called off", calledOff);
        } finally {
            process.destroyForcibly();
        }
    }
}
