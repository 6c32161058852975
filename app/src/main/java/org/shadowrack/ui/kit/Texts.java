package org.shadowrack.ui.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The console's texts in one language. Thread-safe. */
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts for {@code locale}; English where there are none. */
    public static Texts of(Locale locale) {
        return new Texts(ResourceBundle.getBundle("org.shadowrack.resources.texts", locale));
    }

    /** The text named {@code key} with {@code arguments} put in; a missing key is a defect. */
    public String get(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
