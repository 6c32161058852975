package org.shadowrack.cli.models;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shadowrack.cli.CommandOutput;
import org.shadowrack.forecast.Forecasting.Trained;
import picocli.CommandLine.Command;

/** {@code models recalibrate}. */
@Command(name = "recalibrate", description = {
        "Corrects the probabilities of the models in use by what became of their forecasts; trains nothing anew.",
        "Each becomes a version of its own, which can be taken back."})
final class ModelsRecalibrateCommand extends ModelsVerb {
    ModelsRecalibrateCommand(ModelDesk desk, CommandOutput output) {
        super(desk, output);
    }

    @Override
    public Integer call() {
        return output.print(options.json(), desk.recalibrate(site).map(RecalibrateDocument::of),
                RecalibrateDocument::text);
    }

    /** The document of {@code models recalibrate}: the new versions, and the scopes of which too little is known, with why. */
    record RecalibrateDocument(List<ModelDocument> models, List<String> skipped, double seconds) {
        static RecalibrateDocument of(Trained done) {
            return new RecalibrateDocument(done.models().stream().map(card -> ModelDocument.of(card, null)).toList(),
                    done.skipped(), done.seconds());
        }

        String text() {
            return Stream.concat(models.stream().map(ModelDocument::line), skipped.stream())
                    .collect(Collectors.joining("\n"));
        }
    }
}
