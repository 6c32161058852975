package org.shadowrack.migration.drivers.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shadowrack.migration.drivers.contract.FaultyProxy.Fault;
import org.shadowrack.model.migration.StepOutcome;

/** Extend it for a driver that speaks HTTP. Each test works on a peer in its first state. */
@SuppressWarnings("NullAway.Init") // set up before each test
public abstract class DriverContract {
    private static final Duration SOON = Duration.ofSeconds(15);

    private FaultyProxy proxy;

    /** Starts a peer in its first state. */
    protected abstract InetSocketAddress startPeer() throws Exception;

    /** Ends it. */
    protected abstract void endPeer() throws Exception;

    /** The driver's verbs that change something, by name, in an order in which each can be done; {@code address} is the peer's. */
    protected abstract Map<String, Supplier<StepOutcome>> verbs(String address);

    @BeforeEach
    void before() throws Exception {
        proxy = new FaultyProxy(startPeer());
    }

    @AfterEach
    void after() throws Exception {
        proxy.close();
        endPeer();
    }

    /** Broken by a verb that fails, or acts again, when what it wants holds already. */
    @Test
    void eachVerbGivenTwiceIsDoneTwice() {
        verbs(proxy.address()).forEach((name, verb) -> {
            assertThat(verb.get()).as(name).isInstanceOf(StepOutcome.Done.class);
            assertThat(verb.get()).as(name + " again").isInstanceOf(StepOutcome.Done.class);
        });
    }

    /** Broken by a verb that takes a refused connection for success, or doesn't say whom it tried. */
    @Test
    void aPeerThatIsGoneIsNamedAndNothingIsDone() throws Exception {
        String address = proxy.address();
        proxy.close();
        verbs(address).forEach((name, verb) -> {
            StepOutcome outcome = verb.get();
            assertThat(outcome).as(name).isNotInstanceOf(StepOutcome.Done.class);
            assertThat(outcome.toString()).as(name).contains(address);
        });
    }

    /** Broken by a verb that waits for ever, or is sure of anything without an answer. */
    @Test
    void aPeerThatDoesNotAnswerLeavesItOpenSoon() {
        proxy.fail(Fault.SILENT);
        verbs(proxy.address()).forEach((name, verb) -> {
            long begun = System.nanoTime();
            assertThat(verb.get()).as(name).isInstanceOfAny(StepOutcome.Retry.class, StepOutcome.Unknown.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(name).isLessThan(SOON);
        });
    }

    /** Broken by a verb that calls a lost answer a failure although the effect came about, or can't be given again. */
    @Test
    void aLostAnswerIsUnknownAndTheVerbCanBeGivenAgain() {
        verbs(proxy.address()).forEach((name, verb) -> {
            proxy.fail(Fault.REPLY_LOST);
            assertThat(verb.get()).as(name).isInstanceOf(StepOutcome.Unknown.class);
            proxy.fail(Fault.NONE);
            assertThat(verb.get()).as(name + " again").isInstanceOf(StepOutcome.Done.class);
        });
    }
}
