package org.shadowrack.ui.shell;

/** Constant ids of the frame's nodes, for style and for tests. */
public final class ShellIds {
    /** Begins to search. */
    public static final String SEARCH = "shell-search";
    /** Opens what the worst alarm is about. */
    public static final String OPEN_WORST = "shell-open-worst";
    /** Acknowledges the worst alarm. */
    public static final String ACKNOWLEDGE_WORST = "shell-acknowledge-worst";
    /** Changes the theme. */
    public static final String THEME = "shell-theme";
    /** Shows or hides the inspector. */
    public static final String INSPECTOR = "shell-inspector";
    /** Puts the screen into a window of its own. */
    public static final String WINDOW = "shell-window";
    /** Closes the site and goes back to the start. */
    public static final String LEAVE = "shell-leave";
    /** Every key there is. */
    public static final String HELP = "shell-help";
    /** Shows every key there is. */
    public static final String SHOW_HELP = "shell-show-help";
    /** The line told to the operator. */
    public static final String TOAST = "shell-toast";
    /** The banner's line. */
    public static final String WORST_TEXT = "shell-worst-text";
    /** The jobs bar. */
    public static final String JOBS = "shell-jobs";
    /** Cancels the running job. */
    public static final String CANCEL_JOB = "shell-cancel-job";

    private ShellIds() {}

    /** The rail's item of a screen. */
    public static String rail(String screenId) {
        return "rail-" + screenId;
    }
}
