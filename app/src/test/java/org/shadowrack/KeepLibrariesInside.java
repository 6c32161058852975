package org.shadowrack;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/** Holds for a class whose calls into other rooms neither hand over nor get back a library's type. */
final class KeepLibrariesInside extends ArchCondition<JavaClass> {
    private static final List<String> LIBRARIES = List.of("weka.", "org.h2.", "org.jdbi.", "org.flywaydb.",
            "org.apache.hc.", "tools.jackson.", "com.fasterxml.", "org.snakeyaml.", "java.sql.", "org.bouncycastle.");

    KeepLibrariesInside() {
        super("call other rooms without a library's types");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        item.getCodeUnitCallsFromSelf().stream().filter(call -> isOurs(call.getTargetOwner()))
                .filter(call -> !OnlyImportUpstream.room(call.getTargetOwner()).equals(OnlyImportUpstream.room(item)))
                .filter(call -> signature(call.getTarget()).anyMatch(KeepLibrariesInside::isForeign))
                .forEach(call -> events.add(SimpleConditionEvent.violated(item, call.getDescription())));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("org.shadowrack.");
    }

    private static Stream<JavaClass> signature(CodeUnitCallTarget target) {
        Stream<JavaClass> thrown = target.resolveMember().stream().map(JavaCodeUnit::getThrowsClause)
                .flatMap(clause -> clause.getTypes().stream());
        return Stream.of(Stream.of(target.getRawReturnType()), target.getRawParameterTypes().stream(), thrown)
                .flatMap(types -> types);
    }

    private static boolean isForeign(JavaClass type) {
        return LIBRARIES.stream().anyMatch(type.getName()::startsWith);
    }
}
