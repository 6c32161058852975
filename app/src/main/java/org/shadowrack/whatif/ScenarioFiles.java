package org.shadowrack.whatif;

import java.nio.file.Path;
import java.util.List;
import org.shadowrack.model.outcome.Outcome;

/** Reads scenario files. */
public interface ScenarioFiles {
    /** One to four scenarios; a problem names the line, the key, what was found and what is allowed. */
    Outcome<List<Scenario>> read(Path file);

    /** The same of a text that is being edited. */
    Outcome<List<Scenario>> parse(String text);

    /** A text that {@link #parse} gives back as these scenarios. */
    String text(List<Scenario> scenarios);
}
