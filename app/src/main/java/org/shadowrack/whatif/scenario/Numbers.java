package org.shadowrack.whatif.scenario;

/** Numbers within the bounds of their keys; outside them an IllegalArgumentException. */
final class Numbers {
    static final String FROM_ZERO = "a number from 0 to 1e12";
    static final String FACTOR = "a number above 0, at most 100";
    private static final double LARGEST = 1e12;
    private static final double LARGEST_FACTOR = 100;
    private static final int MOST = 10_000;

    private Numbers() {}

    static double fromZero(String text) {
        double number = Double.parseDouble(text);
        return checked(number, number >= 0 && number <= LARGEST);
    }

    static double factor(String text) {
        double number = Double.parseDouble(text);
        return checked(number, number > 0 && number <= LARGEST_FACTOR);
    }

    static int count(String text) {
        int number = Integer.parseInt(text);
        return (int) checked(number, number >= 1 && number <= MOST);
    }

    private static double checked(double number, boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException(number + " is out of bounds");
        }
        return number;
    }
}
