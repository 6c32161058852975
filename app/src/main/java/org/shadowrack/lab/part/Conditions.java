package org.shadowrack.lab.part;

/**
 * What a server's parts live under at one moment.
 *
 * @param second      seconds since the epoch
 * @param inlet       in °C
 * @param utilisation of the processors, 0 to 1
 * @param duty        of the fans, 0 to 1; 0 while the host is off
 * @param watts       what the supplies deliver, in W
 */
public record Conditions(long second, double inlet, double utilisation, double duty, double watts) {}
