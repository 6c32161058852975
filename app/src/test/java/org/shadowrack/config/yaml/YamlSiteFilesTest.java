package org.shadowrack.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shadowrack.config.SiteSettings;
import org.shadowrack.config.SiteSettings.Mode;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.model.outcome.ProblemCode;
import org.shadowrack.security.Trust;

/** Breaks when a site file is misread, a default or a key's name changes unnoticed, or a mistake is not told by its line. */
class YamlSiteFilesTest {
    private static final String WHOLE = """
            site: Frankfurt-2
            data: history
            services:
              - {name: r01, url: "https://r01.example", user: op, credential: "vault:bmc", poll: PT5S, role: primary}
              - name: s01
                url: https://s01.example
                trust: {pin: "%s"}
                role: shadow
              - {name: pdu, url: "https://pdu.example", trust: {ca: ca.pem}}
            shadowings:
              - {primary: r01, shadow: s01, granularity: system, scale: 0.25}
            workloads:
              - name: orders-db
                primary: r01
                shadow: s01
                criticality: critical
                slots: 2
                profile: postgres-streaming
                endpoints: {data: /srv/orders, credential: "vault:orders"}
            policy:
              prestage: {default: 0.4, fan: 0.6}
              mode: automatic
              commitWindow: PT1H
            """.formatted("ab".repeat(32));

    @TempDir
    private Path folder;

    @Test
    void everyKeyIsRead() throws Exception {
        SiteSettings site = read(WHOLE).orElse(YamlSiteFilesTest::fail);
        assertThat(site.site()).isEqualTo("Frankfurt-2");
        assertThat(site.data()).isEqualTo(folder.resolve("history"));
        assertThat(site.services()).hasSize(3);
        assertThat(site.services().get(0).poll()).isEqualTo(Duration.ofSeconds(5));
        assertThat(site.services().get(1).trust()).isEqualTo(new Trust.Pinned("ab".repeat(32)));
        assertThat(site.services().get(2).trust()).isEqualTo(new Trust.AuthorityFile(folder.resolve("ca.pem")));
        assertThat(site.shadowings().getFirst().scale()).isEqualTo(0.25);
        assertThat(site.workloads().getFirst().endpoints()).containsEntry("credential", "vault:orders");
        assertThat(site.policy().prestageThreshold()).isEqualTo(Map.of("default", 0.4, "fan", 0.6));
        assertThat(site.policy().mode()).isEqualTo(Mode.AUTOMATIC);
    }

    @Test
    void whatIsLeftOutHasTheseDefaults() throws Exception {
        SiteSettings site = read("site: x\nservices:\n  - {name: a, url: \"https://a\"}\n")
                .orElse(YamlSiteFilesTest::fail);
        assertThat(site.data()).isEqualTo(folder.resolve("data"));
        assertThat(site.simulated()).isFalse();
        assertThat(site.services().getFirst().trust()).isEqualTo(new Trust.SystemAuthorities());
        assertThat(site.services().getFirst().poll()).isEqualTo(Duration.ofSeconds(30));
        assertThat(site.policy().mode()).as("nothing acts by itself unasked").isEqualTo(Mode.ADVISE);
        assertThat(site.policy().maxConcurrent()).isEqualTo(2);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        SiteSettings site = read(WHOLE).orElse(YamlSiteFilesTest::fail);
        Path copy = folder.resolve("copy.yaml");
        YamlSiteFiles files = new YamlSiteFiles();
        assertThat(files.write(site, copy).then(files::read)).isEqualTo(Outcome.ok(site));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://r01.example         | http://10.0.0.1               | line 4 | plain http
            https://r01.example         | ftp://r01.example             | line 4 | https://
            https://r01.example         | https://op:hunter2@r01.example| line 4 | credential
            vault:bmc                   | hunter2                       | line 4 | vault:NAME
            PT5S                        | soon                          | line 4 | poll
            role: primary               | role: first                   | line 4 | primary
            name: s01                   | name: r01                     | line 5 | second service
            shadow: s01, granularity    | shadow: s09, granularity      | line 11| service of this file
            scale: 0.25                 | scale: -1                     | line 11| above 0
            criticality: critical       | criticality: very             | line 16| critical
            slots: 2                    | slots: many                   | line 17| above 0
            fan: 0.6                    | fan: 7                        | line 21| 0 to 1
            fan: 0.6                    | hamster: 0.6                  | line 21| kind of component
            mode: automatic             | mode: yes please              | line 22| observe
            commitWindow                | comitWindow                   | line 23| there is no key
            """)
    void aMistakeIsToldByItsLine(String good, String bad, String line, String word) throws Exception {
        assertThat(WHOLE).contains(good);
        Problem problem = problem(read(WHOLE.replace(good, bad)));
        assertThat(problem.code()).isEqualTo(ProblemCode.BAD_INPUT);
        assertThat(problem.line()).containsIgnoringCase(word);
        assertThat(problem.line()).contains(line + ",");
        assertThat(problem.line()).as("a password that was put in by mistake").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "site: [unclosed", "just text", "&a [*a, *a, *a]", "site: {a: b}", "\u0000"})
    void whatIsNoSiteFileIsSaidToBeNone(String text) throws Exception {
        assertThat(problem(read(text)).code()).isEqualTo(ProblemCode.BAD_INPUT);
    }

    private Outcome<SiteSettings> read(String text) throws Exception {
        return new YamlSiteFiles().read(Files.writeString(folder.resolve("site.yaml"), text));
    }

    private static Problem problem(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<?>) outcome).problem();
    }

    private static SiteSettings fail(Problem problem) {
        throw new AssertionError(problem.line());
    }
}
