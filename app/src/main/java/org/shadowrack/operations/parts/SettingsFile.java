package org.shadowrack.operations.parts;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shadowrack.config.SiteFiles;

/**
 * Where the site's settings are kept.
 *
 * @param files reads and writes them
 * @param path the site's file; null where there is none, as on the lab, whose settings last as long as it does
 */
public record SettingsFile(SiteFiles files, @Nullable Path path) {}
