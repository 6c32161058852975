package org.shadowrack;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Holds for a class whose imports lie in its own room or in one before it. A room that the list lacks is a violation, too. */
final class OnlyImportUpstream extends ArchCondition<JavaClass> {
    private final List<String> rooms;

    OnlyImportUpstream(List<String> rooms) {
        super("import only rooms upstream of their own: " + rooms);
        this.rooms = rooms;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        int own = rooms.indexOf(room(item));
        if (own < 0) {
            events.add(SimpleConditionEvent.violated(item, item.getName() + " lies in no known room"));
        }
        item.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> dependency.getTargetClass().getPackageName().startsWith("org.shadowrack."))
                .filter(dependency -> rooms.indexOf(room(dependency.getTargetClass())) > own)
                .forEach(dependency -> events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
    }

    /** The first part of the package's name below the house's. */
    static String room(JavaClass type) {
        String below = type.getPackageName().substring("org.shadowrack.".length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
