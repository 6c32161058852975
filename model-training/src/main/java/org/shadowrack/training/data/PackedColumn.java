package org.shadowrack.training.data;

import java.util.Arrays;

/**
 * One metric of one component, in the smallest form that loses nothing: a constant, floats where every value is exactly
 * a float, or doubles.
 */
sealed interface PackedColumn {

    /** Copies the values of the first {@code rows} rows. */
    void copyTo(double[] target, int rows);

    /** Every row has the same value. */
    record Constant(double value) implements PackedColumn {
        @Override
        public void copyTo(double[] target, int rows) {
            Arrays.fill(target, 0, rows, value);
        }
    }

    /** Four bytes a row. */
    record Floats(float[] values) implements PackedColumn {
        @Override
        public void copyTo(double[] target, int rows) {
            for (int i = 0; i < rows; i++) {
                target[i] = values[i];
            }
        }
    }

    /** Eight bytes a row. */
    record Doubles(double[] values) implements PackedColumn {
        @Override
        public void copyTo(double[] target, int rows) {
            System.arraycopy(values, 0, target, 0, rows);
        }
    }

    /** Packs the values; the array is kept if no smaller form fits. */
    static PackedColumn pack(double[] values) {
        if (isConstant(values)) {
            return new Constant(values.length == 0 ? Double.NaN : values[0]);
        }
        return fitsFloats(values) ? new Floats(toFloats(values)) : new Doubles(values);
    }

    private static boolean isConstant(double[] values) {
        for (double value : values) {
            if (Double.compare(value, values[0]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean fitsFloats(double[] values) {
        for (double value : values) {
            if (Double.compare((float) value, value) != 0) {
                return false;
            }
        }
        return true;
    }

    private static float[] toFloats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
