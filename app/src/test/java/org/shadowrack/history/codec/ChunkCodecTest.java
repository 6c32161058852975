package org.shadowrack.history.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Breaks when a chunk does not give back what went in, or when it grows. */
class ChunkCodecTest {
    @Property(tries = 2000)
    void anyInstantsAndAnyDoublesComeBackToTheBit(@ForAll("runs") Run run) {
        Run back = ChunkCodec.decode(ChunkCodec.encode(run));
        assertThat(back.epochMillis()).isEqualTo(run.epochMillis());
        assertThat(bits(back)).isEqualTo(bits(run));
    }

    @Provide
    Arbitrary<Run> runs() {
        // Decimals beside raw bit patterns: each way of keeping values must be met, and mixtures of them.
        Arbitrary<Double> decimals = Arbitraries.longs().between(-10_000_000, 10_000_000)
                .map(number -> number / Math.pow(10, Math.floorMod(number, 8)));
        Arbitrary<Double> bits = Arbitraries.longs().map(Double::longBitsToDouble);
        Arbitrary<Double> special = Arbitraries.of(0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE,
                Double.MAX_VALUE, 1e15, 9007199254740993.0, 0.1 + 0.2, Double.longBitsToDouble(0x7ff8000000000001L));
        Arbitrary<List<Double>> values = Arbitraries.oneOf(decimals.list().ofMaxSize(1024),
                bits.list().ofMaxSize(1024), Arbitraries.oneOf(decimals, bits, special).list().ofMaxSize(1024));
        Arbitrary<Long> instants = Arbitraries.oneOf(Arbitraries.longs(),
                Arbitraries.longs().between(1_700_000_000_000L, 1_800_000_000_000L), Arbitraries.of(Long.MIN_VALUE,
                        Long.MAX_VALUE, 0L, -1L));
        return Combinators.combine(values, instants.list().ofSize(1024)).as((doubles, longs) -> new Run(
                longs.stream().limit(doubles.size()).mapToLong(Long::longValue).toArray(),
                doubles.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static long[] bits(Run run) {
        return Arrays.stream(run.values()).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    @Test
    void aSensorPolledEvenlyTakesUnderTwoBytesAReading() {
        Run run = temperature(ChunkCodec.LARGEST, new Random(1));
        assertThat(ChunkCodec.encode(run).length / (double) run.size()).isLessThan(2.0);
    }

    private static Run temperature(int size, Random random) {
        Run run = new Run(new long[size], new double[size]);
        double value = 23.5;
        for (int i = 0; i < size; i++) {
            value = Math.round((value + random.nextGaussian() * 0.3) * 10) / 10.0;
            run.epochMillis()[i] = 1_700_000_000_000L + i * 30_000L + random.nextInt(3);
            run.values()[i] = value;
        }
        return run;
    }

    @Test
    void aChunkThatWasCutShortIsRefused() {
        byte[] whole = ChunkCodec.encode(temperature(100, new Random(2)));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ChunkCodec.decode(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void moreThanAChunkHoldsIsRefused() {
        assertThatThrownBy(() -> ChunkCodec.encode(new Run(new long[1025], new double[1025])))
                .hasMessageContaining("at most 1024");
    }
}
