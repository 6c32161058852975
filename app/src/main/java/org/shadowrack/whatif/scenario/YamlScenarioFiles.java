package org.shadowrack.whatif.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.shadowrack.config.yaml.BadSettings;
import org.shadowrack.config.yaml.NodeParser;
import org.shadowrack.model.outcome.Outcome;
import org.shadowrack.model.outcome.Problem;
import org.shadowrack.whatif.Scenario;
import org.shadowrack.whatif.ScenarioFiles;

/** Scenario files in YAML. Stateless. */
public final class YamlScenarioFiles implements ScenarioFiles {
    private static final long LARGEST = 1L << 20;

    @Override
    public Outcome<List<Scenario>> read(Path file) {
        String tried = "Reading the scenario file " + file;
        try {
            if (Files.size(file) > LARGEST) {
                return Outcome.failed(Problem.badInput("it is larger than 1 MiB", tried, "Give a scenario file"));
            }
            return parse(Files.readString(file), tried);
        } catch (NoSuchFileException e) {
            return Outcome.failed(Problem.badInput("there is no such file", tried, "Give a scenario file"));
        } catch (IOException e) {
            return Outcome.failed(Problem.badInput(e.toString(), tried, "Check that it is a text file you may read"));
        }
    }

    @Override
    public Outcome<List<Scenario>> parse(String text) {
        return parse(text, "Reading the scenarios");
    }

    @Override
    public String text(List<Scenario> scenarios) {
        return ScenarioWriter.text(scenarios);
    }

    private static Outcome<List<Scenario>> parse(String text, String tried) {
        try {
            return Outcome.ok(ScenarioReader.scenarios(NodeParser.parse(text)));
        } catch (BadSettings e) {
            return Outcome.failed(Problem.badInput(String.valueOf(e.getMessage()), tried, e.advice()));
        }
    }
}
