package org.shadowrack.ui.profiles;

/** Constant ids of the profiles screen's nodes, for tests. */
public final class ProfilesIds {
    /** The screen. */
    public static final String SCREEN = "profiles";
    /** The profiles there are. */
    public static final String LIST = "profiles-list";
    /** The document. */
    public static final String EDITOR = "profiles-editor";
    /** What may stand at the caret. */
    public static final String PROPOSALS = "profiles-proposals";
    /** What is wrong, or that nothing is. */
    public static final String VERDICT = "profiles-verdict";
    /** Where the caret is. */
    public static final String POSITION = "profiles-position";
    /** Makes an own profile of the one that is shown. */
    public static final String COPY = "profiles-copy";
    /** Keeps it as the site's own. */
    public static final String SAVE = "profiles-save";
    /** Goes to the line that is wrong. */
    public static final String FAULT = "profiles-fault";
    /** Goes to the proposals. */
    public static final String COMPLETE = "profiles-complete";
    /** Shows what is kept again. */
    public static final String RELOAD = "profiles-reload";

    private ProfilesIds() {}
}
