package org.shadowrack.forecast.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks when a part that always does more of what its peers do looks failing under load, or a real departure hides behind that. */
class CommonShareTest {
    private static final int DAY = 48;
    private static final double NOISE = 0.05;
    private final Random random = new Random(7);
    private final SeriesDeviation fan = new SeriesDeviation(false);
    private int slot;

    /** A host's load by day and night, and by chance. */
    private double load() {
        return 0.1 + 0.08 * Math.sin(2 * Math.PI * slot / DAY) + 0.02 * random.nextGaussian();
    }

    /** The fan's vibration, 1.4 times its peers' at any load, and how far they have strayed from their own level at a load of 0.1. */
    private double next(double load, double worn) {
        slot++;
        double common = 0.8 * load;
        fan.read(1.4 * (0.6 + common) + worn + NOISE * random.nextGaussian());
        return fan.deviation(common - 0.08 + NOISE / 2 * random.nextGaussian(), false);
    }

    private void usual(int days) {
        for (int i = 0; i < days * DAY; i++) {
            next(load(), 0);
        }
    }

    private double most(int slots, double load, double wornAtEnd) {
        double most = 0;
        for (int i = 1; i <= slots; i++) {
            most = Math.max(most, next(load, wornAtEnd * i / slots));
        }
        return most;
    }

    @Test
    void underMuchMoreLoadThanEverItStaysWithItsPeers() {
        usual(12);
        // Four times the usual load: 1.4 times 0.24 above its level where they are 0.24 above theirs, three spreads apart.
        assertThat(most(DAY, 0.4, 0)).isBetween(0.1, 3.0);
    }

    @Test
    void wearUnderMuchMoreLoadIsSeen() {
        usual(12);
        assertThat(most(DAY, 0.4, 0.5)).isBetween(8.0, 30.0);
    }

    /** The load rises meanwhile, so that the one looks as if it came of the other. */
    @Test
    void wearThatGrowsWithTheLoadIsSeen() {
        usual(12);
        double last = 0;
        for (int i = 1; i <= 4 * DAY; i++) {
            double share = i / (4.0 * DAY);
            last = next(0.1 + 0.3 * share, 0.5 * share);
        }
        assertThat(last).isBetween(10.0, 30.0);
    }

    /** A host that was always idle gets a workload: its processors are twenty kelvin warmer, one of them a tenth more so. */
    @Test
    void underALoadFarBeyondAllThatWasSeenATenthMoreIsNoDepartureAndMuchMoreIs() {
        assertThat(most(0.1)).isBetween(0.1, 4.0);
        assertThat(most(0.6)).isBetween(5.0, 30.0);
    }

    private double most(double share) {
        SeriesDeviation processor = new SeriesDeviation(false);
        double most = 0;
        for (int i = 0; i < 13 * DAY; i++) {
            boolean loaded = i >= 12 * DAY;
            double common = loaded ? 20 : Math.sin(2 * Math.PI * i / DAY) / 2;
            processor.read(36 + (1 + share) * common + 0.6 * random.nextGaussian());
            double deviation = processor.deviation(common + 0.6 * random.nextGaussian(), false);
            most = loaded ? Math.max(most, deviation) : 0;
        }
        return most;
    }

    @Test
    void whatIsExpectedIsNoMoreThanPartsOfOneKindDifferBy() {
        CommonShare share = new CommonShare();
        for (int i = 0; i < 10 * DAY; i++) {
            double common = Math.sin(2 * Math.PI * i / DAY);
            share.learn(common, 7 * common, 10);
        }
        assertThat(share.expected(1, 0.01)).isBetween(1.3, 1.7);
        assertThat(share.expected(-1, 0.01)).isBetween(-1.7, -1.3);
    }

    /** Of peers whose strayings are chance alone nothing can be learned: what they then do together is taken off as it is. */
    @Test
    void chanceAloneMakesNobodyDeafToItsPeers() {
        SeriesDeviation still = new SeriesDeviation(false);
        double most = 0;
        for (int i = 0; i < 20 * DAY; i++) {
            boolean spell = i >= 18 * DAY;
            double common = spell ? 0.4 : 0;
            still.read(1 + common + NOISE * random.nextGaussian());
            double deviation = still.deviation(common + NOISE * random.nextGaussian(), false);
            most = spell ? Math.max(most, deviation) : 0;
        }
        assertThat(most).isBetween(0.5, 5.0);
    }
}
