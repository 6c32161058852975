package org.shadowrack.migration.drivers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.drivers.contract.FaultyLine.Fault;
import org.shadowrack.model.migration.StepOutcome;
import org.shadowrack.model.outcome.Outcome;

/**
 * What every driver keeps to. A driver's test extends it, starts a peer, and says which verbs the driver has; each test works
 * on a peer in its first state, behind a line that fails on demand.
 */
@SuppressWarnings("NullAway.Init") // set up before each test
public abstract class DriverContract {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> HTTP_CHANGES = Set.of("PUT ", "POST ", "PATCH ", "DELETE ");

    private FaultyLine line;

    /** Starts a peer in its first state. */
    protected abstract InetSocketAddress startPeer() throws Exception;

    /** Ends it. */
    protected abstract void endPeer() throws Exception;

    /** The driver's verbs that change something, by name, in an order in which each can be done; {@code address} is the peer's. */
    protected abstract Map<String, Supplier<StepOutcome>> verbs(String address);

    /** The driver's questions, by name. */
    protected abstract Map<String, Supplier<? extends Outcome<?>>> questions(String address);

    /** Whether a request's text changes something; for another protocol than HTTP. */
    protected boolean changes(String request) {
        return HTTP_CHANGES.stream().anyMatch(request::startsWith);
    }

    /** The way to the peer; for another protocol than one over TCP. */
    protected FaultyLine line(InetSocketAddress peer) throws IOException {
        return new FaultyProxy(peer, this::changes);
    }

    @BeforeEach
    void before() throws Exception {
        line = line(startPeer());
    }

    @AfterEach
    void after() throws Exception {
        if (line != null) {
            line.close();
        }
        endPeer();
    }

    /** Broken by a verb that fails, or acts again, when what it wants holds already. */
    @Test
    void eachVerbGivenTwiceIsDoneTwice() {
        verbs(line.address()).forEach((name, verb) -> {
            assertThat(verb.get()).as(name).isInstanceOf(StepOutcome.Done.class);
            assertThat(verb.get()).as(name + " again").isInstanceOf(StepOutcome.Done.class);
        });
    }

    /** Broken by a verb that gives up on a peer that only takes its time. */
    @Test
    void aSlowPeerIsWaitedFor() {
        line.fail(Fault.SLOW);
        verbs(line.address()).forEach(
                (name, verb) -> assertThat(verb.get()).as(name).isInstanceOf(StepOutcome.Done.class));
        questions(line.address()).forEach((name, question) -> assertThat(question.get().isOk()).as(name).isTrue());
    }

    /** Broken by a verb that takes a refused connection for success, or doesn't say whom it tried. */
    @Test
    void aPeerThatIsGoneIsNamedAndNothingIsDone() throws Exception {
        String address = line.address();
        line.close();
        verbs(address).forEach((name, verb) -> {
            StepOutcome outcome = verb.get();
            assertThat(outcome).as(name).isNotInstanceOf(StepOutcome.Done.class);
            assertThat(outcome.toString()).as(name).contains(address);
        });
        questions(address).forEach((name, question) -> assertThat(question.get().isOk()).as(name).isFalse());
    }

    /** Broken by a verb that waits for ever, or by anything that is sure without an answer. */
    @Test
    void aPeerThatDoesNotAnswerLeavesItOpenSoon() {
        line.fail(Fault.SILENT);
        verbs(line.address()).forEach((name, verb) -> {
            long begun = System.nanoTime();
            assertThat(verb.get()).as(name).isInstanceOfAny(StepOutcome.Retry.class, StepOutcome.Unknown.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(name).isLessThan(SOON);
        });
        questions(line.address()).forEach((name, question) -> assertThat(question.get().isOk()).as(name).isFalse());
    }

    /** Broken by a verb that calls a lost answer a failure although the effect came about, or can't be given again. */
    @Test
    void aLostAnswerIsUnknownAndTheVerbCanBeGivenAgain() {
        verbs(line.address()).forEach((name, verb) -> {
            line.fail(Fault.REPLY_LOST);
            assertThat(verb.get()).as(name).isInstanceOf(StepOutcome.Unknown.class);
            line.fail(Fault.NONE);
            assertThat(verb.get()).as(name + " again").isInstanceOf(StepOutcome.Done.class);
        });
    }

    /** Broken by a verb that goes on waiting when it is called off, or then claims success. */
    @Test
    void aVerbThatIsCalledOffEndsAndClaimsNothing() {
        line.fail(Fault.SILENT);
        verbs(line.address()).forEach((name, verb) -> {
            FutureTask<StepOutcome> task = new FutureTask<>(verb::get);
            Thread.ofVirtual().start(task::run).interrupt();
            assertThat(task).as(name).succeedsWithin(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .isNotInstanceOf(StepOutcome.Done.class);
        });
    }
}
