package org.shadowrack.training.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shadowrack.training.learn.WekaRuntime;
import weka.classifiers.functions.Logistic;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/** Breaks when groups don't learn from each other, or can't differ, when products are lost, or weights of rows. */
class GroupedLogisticTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int NONE = -1;

    @BeforeAll
    static void prepareWeka() {
        WekaRuntime.prepare();
    }

    private static Instances empty() {
        Instances data = new Instances("rows", new ArrayList<>(List.of(new Attribute("x.last"), new Attribute("y.last"),
                new Attribute("kind=a"), new Attribute("kind=b"), new Attribute("fails", List.of("no", "yes")))), 0);
        data.setClassIndex(4);
        return data;
    }

    private static Instance row(Instances data, double x, double y, int group, double target) {
        Instance row = new DenseInstance(1, new double[]{x, y, group == A ? 1 : 0, group == B ? 1 : 0, target});
        row.setDataset(data);
        return row;
    }

    /** The logit of a row of group a is {@code a·x·y − 1}, of b {@code b·x·y − 1}. */
    private static Instances products(int rowsOfA, int rowsOfB, double a, double b) {
        Instances data = empty();
        Random random = new Random(3);
        for (int i = 0; i < rowsOfA + rowsOfB; i++) {
            boolean first = i < rowsOfA;
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            double logit = (first ? a : b) * x * y - 1;
            data.add(row(data, x, y, first ? A : B, random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0));
        }
        return data;
    }

    private static GroupedLogistic built(Instances data) throws Exception {
        GroupedLogistic classifier = new GroupedLogistic();
        classifier.buildClassifier(data);
        return classifier;
    }

    private static double asked(GroupedLogistic classifier, Instances data, double x, double y, int group) {
        return classifier.distributionForInstance(row(data, x, y, group, 0))[1];
    }

    @Test
    void productsAreLearnedAndGroupsMayDisagree() throws Exception {
        Instances data = products(4000, 4000, 2, -2);
        GroupedLogistic grouped = built(data);
        assertThat(asked(grouped, data, 1, 1, A)).isCloseTo(1 / (1 + Math.exp(-1)), within(0.06));
        assertThat(asked(grouped, data, 1, 1, B)).isCloseTo(1 / (1 + Math.exp(3)), within(0.06));
        Logistic plain = new Logistic();
        plain.buildClassifier(data);
        assertThat(plain.distributionForInstance(row(data, 1, 1, A, 0))[1])
                .isCloseTo(plain.distributionForInstance(row(data, -1, 1, A, 0))[1], within(0.15));
    }

    @Test
    void aGroupOfWhichLittleIsKnownAnswersAsAllDo() throws Exception {
        Instances data = products(4000, 12, 2, -2);
        GroupedLogistic grouped = built(data);
        double all = asked(grouped, data, 1, 1, NONE);
        assertThat(all).isCloseTo(1 / (1 + Math.exp(-1)), within(0.06));
        assertThat(asked(grouped, data, 1, 1, B)).isCloseTo(all, within(0.2));
    }

    @Test
    void aGroupThatNeverFailedIsNotSureOfIt() throws Exception {
        Instances data = products(4000, 0, 2, 2);
        for (int i = 0; i < 50; i++) {
            data.add(row(data, 0, 0, B, 0));
        }
        GroupedLogistic grouped = built(data);
        assertThat(asked(grouped, data, 0, 0, B)).isBetween(0.001, 0.2);
        assertThat(asked(grouped, data, 2, 2, B)).isGreaterThan(0.5);
    }

    @Test
    void aRowCountsAsOftenAsItWeighs() throws Exception {
        Instances once = products(2000, 2000, 1, 1);
        Instances weighted = new Instances(once);
        weighted.stream().filter(row -> row.classValue() == 0).forEach(row -> row.setWeight(5));
        double odds = odds(built(once), once);
        assertThat(odds(built(weighted), once)).isCloseTo(odds / 5, within(odds / 25));
    }

    private static double odds(GroupedLogistic classifier, Instances data) {
        double p = asked(classifier, data, 0, 0, A);
        return p / (1 - p);
    }

    @Test
    void manyNumbersAreNotMultiplied() {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            attributes.add(new Attribute("n" + i));
        }
        attributes.add(new Attribute("fails", List.of("no", "yes")));
        Instances many = new Instances("many", attributes, 0);
        many.setClassIndex(9);
        many.add(new DenseInstance(10));
        assertThat(TermLayout.of(many).terms()).isEqualTo(9);
        Instances few = empty();
        few.add(row(few, 1, 2, A, 0));
        assertThat(TermLayout.of(few).terms()).isEqualTo(3);
    }

    @Test
    void itStopsOnRequest() {
        GroupedLogistic classifier = new GroupedLogistic();
        classifier.setCancelled(() -> true);
        assertThatThrownBy(() -> classifier.buildClassifier(products(50, 50, 1, 1)))
                .isInstanceOf(CancellationException.class);
    }
}
