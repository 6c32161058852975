/**
 * Lists the containers that an engine runs on a host, by the
 * <a href="https://docs.docker.com/reference/api/engine/">Docker Engine API</a>, which Podman serves as well. The hypervisor's
 * endpoint {@code engine} is the absolute path of the engine's socket, such as {@code /run/docker.sock} or
 * {@code /run/podman/podman.sock}; another host's is brought there by a tunnel, so that no engine has to listen on a network.
 * Nothing is changed.
 */
@NullMarked
package org.shadowrack.migration.drivers.docker;

import org.jspecify.annotations.NullMarked;
