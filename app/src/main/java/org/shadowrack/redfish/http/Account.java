package org.shadowrack.redfish.http;

import org.shadowrack.security.Secret;

/** Who logs in. The connection that takes it closes the password. */
public record Account(String user, Secret password) {}
