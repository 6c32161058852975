package org.shadowrack.training.remaining;

/**
 * A remaining life with its 90 % interval, in seconds. A high end at the model's cap means "or longer".
 *
 * @param seconds expected
 * @param low     lower end, not above {@code seconds}, at least 0
 * @param high    upper end, not below {@code seconds}
 */
public record RemainingLife(double seconds, double low, double high) {}
