package org.shadowrack.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/** A bag of subscriptions that are released together. FX thread only. */
public final class Subscriptions {
    private final List<Subscription> held = new ArrayList<>();

    /** Holds {@code subscription} until {@link #release}. */
    public void add(Subscription subscription) {
        held.add(subscription);
    }

    /** Releases all that it holds, last first; the bag can be used again. */
    public void release() {
        held.reversed().forEach(Subscription::unsubscribe);
        held.clear();
    }
}
