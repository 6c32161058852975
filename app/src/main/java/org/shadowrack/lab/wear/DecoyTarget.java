package org.shadowrack.lab.wear;

/**
 * What decoys may strike.
 *
 * @param name   a rack's or a host's name
 * @param number the part's number from 1, or the place of the series; 0 where the whole is meant
 */
public record DecoyTarget(String name, int number) {}
