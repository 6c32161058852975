package org.shadowrack.training.recalibrate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.shadowrack.training.calibrate.Correction;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.measure.Scoring;
import org.shadowrack.training.model.FailureModel;
import org.shadowrack.training.model.HorizonModel;
import org.shadowrack.training.outcome.Refusal;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.recalibrate.Recalibrated.Trial;
import org.shadowrack.training.split.Part;

/**
 * Corrects a model's probabilities by the outcomes known at an instant. Only forecasts count that the learners knew nothing of, and
 * nothing that happened later does.
 *
 * @param model     as it is
 * @param telemetry with the model's metrics
 * @param failures  of the same components
 * @param workers   that compute
 */
public record Recalibrator(FailureModel model, Telemetry telemetry, FailureLog failures, LifeWorkers workers) {

    /** With fewer the correction would be noise. */
    private static final int LEAST_FAILURES = 10;
    /** So many tell well enough how far forecasts can be trusted; older ones would only tell of an older fleet. */
    private static final int ENOUGH_FAILURES = 50;

    /** The corrected model. A horizon with too few failures stays as it is; where the main one has, all is refused. */
    public Result<Recalibrated> asOf(Instant asOf) {
        Lives lives = Lives.of(telemetry, failures);
        long earliest = model.origin().unseenFrom().toEpochMilli();
        Resolved main = resolved(lives, model.main(), earliest, asOf.toEpochMilli());
        long from = main.from(earliest, ENOUGH_FAILURES);
        int failed = main.failures(from);
        if (failed < LEAST_FAILURES) {
            return Result.refused(Refusal.notEnough("of the forecasts since " + model.origin().unseenFrom()
                    + " whose outcome is known, " + failed + " were followed by a failure, of " + LEAST_FAILURES
                    + " needed", "correct the probabilities as of " + asOf, "wait until more has failed"));
        }
        List<HorizonModel> horizons = new ArrayList<>();
        for (HorizonModel part : model.horizons()) {
            Resolved known = part == model.main() ? main : resolved(lives, part, earliest, asOf.toEpochMilli());
            long since = known.from(earliest, ENOUGH_FAILURES);
            horizons.add(known.failures(since) < LEAST_FAILURES ? part : part.corrected(known.correction(since)));
        }
        return Result.done(new Recalibrated(model.recalibrated(horizons, asOf), Instant.ofEpochMilli(from),
                Instant.ofEpochMilli(main.until()), main.forecasts(from), failed, trial(main, earliest)));
    }

    /**
     * Tries on the latest failures, half of them where they are few, what those before would have corrected. The labels of what is
     * resolved are the same at any later instant, so one scoring serves both.
     */
    private static Trial trial(Resolved known, long earliest) {
        long from = known.from(earliest, Math.min(ENOUGH_FAILURES, Math.max(1, known.failures(earliest) / 2)));
        Resolved earlier = known.before(from);
        long since = earlier.from(earliest, ENOUGH_FAILURES);
        return new Trial(known.brier(from, Correction.NONE), earlier.failures(since) < LEAST_FAILURES
                ? Double.NaN
                : known.brier(from, earlier.correction(since)));
    }

    private Resolved resolved(Lives lives, HorizonModel part, long earliest, long asOf) {
        long horizon = part.horizon().toMillis();
        Scoring scoring = new Scoring(lives, telemetry.metrics(), model.schema(), model.times(), horizon);
        return new Resolved(scoring.score(new Part(_ -> true, earliest, asOf), () -> answers(part.forThread()),
                workers), horizon, asOf);
    }

    private static ToDoubleFunction<double[]> answers(HorizonModel part) {
        return part::probability;
    }
}
