package org.shadowrack.training.measure;

/**
 * The best simple rule on the same rows, with its cut chosen in hindsight, at no more healthy alerts than the model had.
 *
 * @param name           the rule and its cut
 * @param caught         failures that it caught
 * @param healthyAlerted healthy components that it alerted
 * @param beaten         whether the model caught more, or as many with fewer healthy alerts
 */
public record Champion(String name, int caught, int healthyAlerted, boolean beaten) {}
