package org.shadowrack.migration.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.migration.profile.ProfileLanguage.Fault;
import org.shadowrack.migration.profile.ProfileLanguage.Place;
import org.shadowrack.model.outcome.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileLanguageTest {
    private static final JsonNode SCHEMA = JsonMapper.builder().build().readTree(ProfileLanguage.schema());

    /** Broken where a built-in profile can't be used. */
    @Test
    void everyBuiltInProfileIsSound() {
        for (String name : Profiles.builtInNames()) {
            assertThat(ProfileLanguage.check(source(name))).as(name).isEmpty();
        }
    }

    /** Broken where the published schema and the reader no longer know the same keys and words. */
    @Test
    void schemaAndReaderKnowTheSameKeysAndWords() {
        JsonNode step = SCHEMA.path("$defs").path("step").path("properties");
        assertThat(names(SCHEMA.path("properties"))).isEqualTo(Set.copyOf(ProfileLanguage.keys(Place.PROFILE)));
        assertThat(names(step)).isEqualTo(Set.copyOf(ProfileLanguage.keys(Place.STEP)));
        assertThat(names(step.path("gates").path("properties")))
                .isEqualTo(Set.copyOf(ProfileLanguage.keys(Place.GATES)));
        for (String key : List.of("uses", "phase", "onFailure")) {
            assertThat(words(step.path(key))).as(key).isEqualTo(Set.copyOf(ProfileLanguage.words(key)));
        }
        for (String key : List.of("synchronisation", "onExpiry")) {
            assertThat(words(SCHEMA.path("properties").path(key))).as(key)
                    .isEqualTo(Set.copyOf(ProfileLanguage.words(key)));
        }
    }

    /** Broken where a fault is told without its line, or taken for none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"version: 2 | version: two | 2 | whole number",
            "synchronisation: continuous | synchronisation: sometimes | 7 | allowed: continuous",
            "onExpiry: hold | onExpirey: hold | 9 | unknown key",
            "pivot: true | onFailure: rollback | 17 | exactly one step must be the pivot",
            "uses: gate.lag | uses: gate.slow | 32 | allowed:",
            "onFailure: continue | onFailure: hold | 57 | only while pre-staging"})
    void whatIsWrongIsToldWithItsLine(String from, String to, int line, String words) {
        String source = source("lab-continuous");
        assertThat(source).contains(from);
        assertThat(ProfileLanguage.check(source.replace(from, to))).hasValueSatisfying(fault -> {
            assertThat(fault.message()).contains(words);
            assertThat(fault.line()).as(fault.message()).isBetween(line - 2, line + 2);
        });
    }

    /** Broken where text that is no YAML ends in an exception. */
    @Test
    void brokenYamlIsAFaultToo() {
        assertThat(ProfileLanguage.check("steps: [\n  - {")).map(Fault::line).hasValueSatisfying(
                line -> assertThat(line).isPositive());
        assertThat(ProfileLanguage.check("")).isPresent();
    }

    private static String source(String name) {
        return ((Outcome.Ok<Profile>) Profiles.builtIn().named(name)).value().source();
    }

    private static Set<String> names(JsonNode properties) {
        return new TreeSet<>(properties.propertyNames());
    }

    private static Set<String> words(JsonNode property) {
        return new TreeSet<>(StreamSupport.stream(property.path("enum").spliterator(), false).map(JsonNode::asString)
                .toList());
    }
}
