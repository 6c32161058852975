package org.shadowrack.model.site;

/**
 * A declared shadow. Several primaries may share one shadow host, and one primary may have several.
 *
 * @param primary name of the primary host (its service's name in the settings)
 * @param shadow name of the shadow host
 * @param granularity what is mirrored
 * @param scale the shadow's capacity as a share of the primary's, above 0; 0.25 is a quarter
 */
public record Shadowing(String primary, String shadow, Granularity granularity, double scale) {
    public Shadowing {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("scale must be above 0, not " + scale);
        }
    }
}
