package org.shadowrack.model.migration;

/** Names one migration; sortable by its start. */
public record MigrationId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
