package org.shadowrack.lab.control;

/**
 * One Redfish service of the lab.
 *
 * @param url  without a slash at its end
 * @param host the host's name, or the rack's
 * @param role {@code primary}, {@code shadow} or {@code rack}
 * @param slots how many workload slots the host can carry; 0 for a rack
 */
public record ServiceEntry(String url, String host, String role, double slots) {}
