package org.shadowrack.lab.control;

/**
 * One Redfish service of the lab.
 *
 * @param url  without a slash at its end
 * @param host the host's name, or the rack's
 * @param role {@code primary}, {@code shadow} or {@code rack}
 */
public record ServiceEntry(String url, String host, String role) {}
