package org.shadowrack.ui.search;

/** Constant ids of the command palette's nodes, for tests. */
public final class SearchIds {
    /** The search field. */
    public static final String FIELD = "search-field";
    /** The list of what was found. */
    public static final String FOUND = "search-found";

    private SearchIds() {}
}
