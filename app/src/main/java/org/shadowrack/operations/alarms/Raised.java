package org.shadowrack.operations.alarms;

import org.jspecify.annotations.Nullable;
import org.shadowrack.model.site.Component;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.model.telemetry.Severity;

/** An alarm before it is known since when it stands. */
record Raised(String id, Severity severity, @Nullable ComponentId component, String text, String action) {
    static Raised of(String cause, Severity severity, Component component, String what, String action) {
        return new Raised(cause + ":" + component.id(), severity, component.id(),
                named(component) + what, action);
    }

    private static String named(Component component) {
        return component.name().equals(component.service())
                ? component.name()
                : component.name() + " of " + component.service();
    }

    /** Of no component: of the console itself, or of a service that tells nothing. */
    static Raised ofConsole(String id, String text, String action) {
        return new Raised(id, Severity.HIGH, null, text, action);
    }
}
