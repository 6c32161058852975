package org.shadowrack.history.codec.column;

/**
 * How the bit lengths of the numbers of one chunk are written: by a canonical Huffman code of their frequencies (Huffman,
 * "A method for the construction of minimum-redundancy codes", 1952), whose code lengths stand in front. Where all are
 * equally long nothing is written for a number. Immutable.
 */
final class BitLengths {
    private static final int SYMBOLS = Long.SIZE + 1;
    /** With at most 1024 numbers no code is longer: the rarest symbol of a tree of that weight is at this depth at most. */
    private static final int LONGEST = 15;
    private static final int SYMBOL_BITS = 7;
    private static final int LENGTH_BITS = 4;

    private final int lowest;
    private final int highest;
    /** Length of each symbol's code; 0 where it does not occur, or is the only one. */
    private final int[] lengths;
    private final int[] codes = new int[SYMBOLS];

    private BitLengths(int lowest, int highest, int[] lengths) {
        this.lowest = lowest;
        this.highest = highest;
        this.lengths = lengths;
        int code = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int symbol = lowest; symbol <= highest; symbol++) {
                if (lengths[symbol] == length) {
                    codes[symbol] = code++;
                }
            }
            code <<= 1;
        }
    }

    /** The code for symbols that occur so often; at least one does. */
    static BitLengths of(int[] frequencies) {
        int lowest = 0;
        int highest = SYMBOLS - 1;
        while (frequencies[lowest] == 0) {
            lowest++;
        }
        while (frequencies[highest] == 0) {
            highest--;
        }
        return new BitLengths(lowest, highest, lowest == highest ? new int[SYMBOLS] : tree(frequencies));
    }

    // Two lightest trees become one until one is left; each time every symbol in them gets a bit longer.
    private static int[] tree(int[] frequencies) {
        int[] weights = frequencies.clone();
        int[] next = new int[SYMBOLS];
        int[] lengths = new int[SYMBOLS];
        java.util.Arrays.fill(next, -1);
        for (int one = lightest(weights, -1), other = lightest(weights, one); other >= 0; one = lightest(weights,
                -1), other = lightest(weights, one)) {
            weights[one] += weights[other];
            weights[other] = 0;
            int last = one;
            for (int symbol = one; symbol >= 0; symbol = next[symbol]) {
                lengths[symbol]++;
                last = symbol;
            }
            next[last] = other;
            for (int symbol = other; symbol >= 0; symbol = next[symbol]) {
                lengths[symbol]++;
            }
        }
        return lengths;
    }

    private static int lightest(int[] weights, int except) {
        int found = -1;
        for (int i = 0; i < weights.length; i++) {
            if (i != except && weights[i] > 0 && (found < 0 || weights[i] < weights[found])) {
                found = i;
            }
        }
        return found;
    }

    void writeTo(BitWriter out) {
        out.write(lowest, SYMBOL_BITS);
        out.write(highest, SYMBOL_BITS);
        for (int symbol = lowest; lowest < highest && symbol <= highest; symbol++) {
            out.write(lengths[symbol], LENGTH_BITS);
        }
    }

    static BitLengths readFrom(BitReader in) {
        int lowest = (int) in.read(SYMBOL_BITS);
        int highest = (int) in.read(SYMBOL_BITS);
        if (lowest > highest || highest >= SYMBOLS) {
            throw new IllegalArgumentException("a chunk of readings is damaged");
        }
        int[] lengths = new int[SYMBOLS];
        for (int symbol = lowest; lowest < highest && symbol <= highest; symbol++) {
            lengths[symbol] = (int) in.read(LENGTH_BITS);
        }
        return new BitLengths(lowest, highest, lengths);
    }

    /** Bits that all numbers take, the code's own included. */
    long bits(int[] frequencies) {
        long bits = 2 * SYMBOL_BITS + (lowest < highest ? (long) LENGTH_BITS * (highest - lowest + 1) : 0);
        for (int symbol = lowest; symbol <= highest; symbol++) {
            bits += (long) frequencies[symbol] * (lengths[symbol] + Math.max(0, symbol - 1));
        }
        return bits;
    }

    /** Writes a number: its length by the code, then its bits without the first, which is a one. */
    void write(BitWriter out, long number) {
        int symbol = Long.SIZE - Long.numberOfLeadingZeros(number);
        if (lengths[symbol] > 0) {
            out.write(codes[symbol], lengths[symbol]);
        }
        if (symbol > 1) {
            out.write(number & ((1L << (symbol - 1)) - 1), symbol - 1);
        }
    }

    /** Tables for reading: of each code length the first code, and the symbols in the order of their codes. */
    Reader reader() {
        return new Reader();
    }

    /** Reads what {@link #write} wrote. Not thread-safe. */
    final class Reader {
        private final int[] firstCode = new int[LONGEST + 2];
        private final int[] firstPlace = new int[LONGEST + 2];
        private final int[] symbols = new int[SYMBOLS];

        private Reader() {
            int place = 0;
            int code = 0;
            for (int length = 1; length <= LONGEST; length++) {
                firstCode[length] = code;
                firstPlace[length] = place;
                for (int symbol = lowest; symbol <= highest; symbol++) {
                    if (lengths[symbol] == length) {
                        symbols[place++] = symbol;
                        code++;
                    }
                }
                code <<= 1;
            }
            firstPlace[LONGEST + 1] = place;
        }

        long next(BitReader in) {
            int symbol = lowest == highest ? lowest : symbol(in);
            return symbol < 2 ? symbol : 1L << (symbol - 1) | in.read(symbol - 1);
        }

        private int symbol(BitReader in) {
            int code = 0;
            for (int length = 1; length <= LONGEST; length++) {
                code = code << 1 | (int) in.read(1);
                int place = firstPlace[length] + code - firstCode[length];
                if (place < firstPlace[length + 1]) {
                    return symbols[place];
                }
            }
            throw new IllegalArgumentException("a chunk of readings is damaged");
        }
    }
}
