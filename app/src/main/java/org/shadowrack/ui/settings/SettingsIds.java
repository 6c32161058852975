package org.shadowrack.ui.settings;

/** Constant ids of the settings screen's nodes, for tests. */
public final class SettingsIds {
    /** The screen. */
    public static final String SCREEN = "settings";
    /** Begins the ids of the policy's fields; a field's name follows. */
    public static final String FIELD = "settings-field-";
    /** Ends the id of what is wrong with a field. */
    public static final String WRONG = "-wrong";
    /** Saves the policy. */
    public static final String SAVE = "settings-save";
    /** Takes the changes back. */
    public static final String REVERT = "settings-revert";
    /** The services. */
    public static final String SERVICES = "settings-services";
    /** Changes the theme. */
    public static final String THEME = "settings-theme";

    private SettingsIds() {}
}
