package org.shadowrack.ui.fleet;

/**
 * Where a box stands in its rack. Immutable.
 *
 * @param host the box
 * @param unit its lowest rack unit, from 1
 * @param height rack units, at least 1
 * @param lane from the left, from 0, where several share a unit
 * @param lanes how many share it, at least 1
 */
public record Berth(Host host, int unit, int height, int lane, int lanes) {
    /** Its highest unit. */
    public int top() {
        return unit + height - 1;
    }
}
