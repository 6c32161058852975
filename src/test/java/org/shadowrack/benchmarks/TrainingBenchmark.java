package org.shadowrack.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shadowrack.recorded.TestData;
import org.shadowrack.training.data.FailureLog;
import org.shadowrack.training.data.Telemetry;
import org.shadowrack.training.data.csv.CsvFiles;
import org.shadowrack.training.feature.FeatureSchema;
import org.shadowrack.training.feature.SchemaFitting;
import org.shadowrack.training.learn.LearnedModel;
import org.shadowrack.training.learn.Learners;
import org.shadowrack.training.life.ForecastTimes;
import org.shadowrack.training.life.Lives;
import org.shadowrack.training.outcome.Result;
import org.shadowrack.training.parallel.LifeWorkers;
import org.shadowrack.training.plan.Algorithm;
import org.shadowrack.training.plan.TrainingMonitor;
import org.shadowrack.training.sample.Gathering;
import org.shadowrack.training.sample.Sample;
import org.shadowrack.training.sample.Target;
import org.shadowrack.training.split.Part;
import weka.classifiers.Classifier;
import weka.classifiers.meta.LogitBoost;
import weka.classifiers.trees.REPTree;
import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * CPU time of training and of a single answer, of this library's learners and of plain Weka's, on the same rows in the same run:
 * the features of NASA's engines (C-MAPSS FD001), one row a cycle, failure within 30 cycles. One thread, whose CPU is counted.
 * With the argument {@code forest} only our random forest and Weka's with the same options, and how many times as fast ours is.
 */
public final class TrainingBenchmark {

    private static final int ROUNDS = 5;
    private static final List<Algorithm> LEARNERS = List.of(Algorithm.BOOSTED, Algorithm.RANDOM_FOREST,
            Algorithm.LOGISTIC, Algorithm.RECURRENT);

    private TrainingBenchmark() {}

    /** Prints one line of a table for each learner. */
    public static void main(String[] arguments) throws Exception {
        Path data = TestData.folder("failures/cmapss");
        Telemetry telemetry = done(CsvFiles.telemetry(data.resolve("train-telemetry.csv.gz")));
        FailureLog failures = done(CsvFiles.failures(data.resolve("train-failures.csv")));
        FeatureSchema schema = SchemaFitting.fit(telemetry, _ -> true, Long.MAX_VALUE, Duration.ofHours(30))
                .withLags(FeatureSchema.SEQUENCE);
        Gathering gathering = new Gathering(Lives.of(telemetry, failures), telemetry.metrics(), schema,
                ForecastTimes.AT_ROWS, 1);
        long began = cpu();
        Sample sample = gathering.gather(Part.ALL, Target.failureWithin(Duration.ofHours(30).toMillis()), _ -> 1,
                new LifeWorkers(1, TrainingMonitor.NONE));
        System.out.printf(Locale.ROOT, "%d rows of %d features (wall %.1f s)%n", sample.size(), schema.names().size(),
                (cpu() - began) / 1e9);
        System.out.println("| learner | training: CPU s | answer: µs | answers/s |");
        System.out.println("| --- | --- | --- | --- |");
        Learners learners = new Learners(schema.names(), Set.of(), schema.rising(), 1, 1, () -> false);
        boolean forestOnly = List.of(arguments).contains("forest");
        double ours = 0;
        for (Algorithm algorithm : forestOnly ? List.of(Algorithm.RANDOM_FOREST) : LEARNERS) {
            long start = cpu();
            LearnedModel model = learners.classifier(algorithm, sample);
            double[] computed = new double[schema.names().size()];
            // As in scoring, where a row's features have just been computed into one array; Weka copies them too.
            long trained = cpu() - start;
            double micros = print("ShadowRack " + algorithm.word(), trained, sample, features -> {
                System.arraycopy(features, 0, computed, 0, computed.length);
                return model.answer(computed);
            });
            ours = algorithm == Algorithm.RANDOM_FOREST ? micros : ours;
        }
        Instances rows = instances(schema.names(), sample);
        if (!forestOnly) {
            LogitBoost boost = new LogitBoost();
            REPTree tree = new REPTree();
            tree.setMaxDepth(4);
            boost.setClassifier(tree);
            boost.setNumIterations(50);
            weka("Weka LogitBoost, 50 REPTrees of depth 4", boost, rows, sample);
            weka("Weka RandomForest, 100 trees", new RandomForest(), rows, sample);
        }
        RandomForest same = new RandomForest();
        same.setOptions(new String[]{"-I", "100", "-M", "20", "-depth", "14", "-S", "1"});
        double theirs = weka("Weka RandomForest, 100 trees with our options", same, rows, sample);
        System.out.printf(Locale.ROOT, "Our forest answers %.1f times as fast as Weka's with the same options%n",
                theirs / ours);
    }

    /** Something that answers for a row. */
    private interface Answer {
        double of(double[] features) throws Exception;
    }

    private static double weka(String name, Classifier classifier, Instances rows, Sample sample) throws Exception {
        long start = cpu();
        classifier.buildClassifier(rows);
        long trained = cpu() - start;
        return print(name, trained, sample, features -> {
            double[] values = java.util.Arrays.copyOf(features, rows.numAttributes());
            DenseInstance instance = new DenseInstance(1, values);
            instance.setDataset(rows);
            return classifier.distributionForInstance(instance)[1];
        });
    }

    private static double print(String name, long training, Sample sample, Answer answer) throws Exception {
        double sum = 0;
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpu();
            for (double[] row : sample.rows()) {
                sum += answer.of(row);
            }
            best = Math.min(best, cpu() - start);
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException(name + " answered no number");
        }
        double micros = best / 1e3 / sample.size();
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.0f |%n", name, training / 1e9, micros, 1e6 / micros);
        return micros;
    }

    private static Instances instances(List<String> names, Sample sample) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        names.forEach(name -> attributes.add(new Attribute(name)));
        attributes.add(new Attribute("fails", List.of("no", "yes")));
        Instances rows = new Instances("rows", attributes, sample.size());
        rows.setClassIndex(names.size());
        for (int i = 0; i < sample.size(); i++) {
            double[] values = java.util.Arrays.copyOf(sample.rows()[i], names.size() + 1);
            values[names.size()] = sample.targets()[i];
            rows.add(new DenseInstance(1, values));
        }
        return rows;
    }

    private static long cpu() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadCpuTime();
    }

    private static <T> T done(Result<T> result) {
        return switch (result) {
            case Result.Done<T>(T value) -> value;
            case Result.Refused<T>(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }
}
