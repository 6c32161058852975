package org.shadowrack.whatif.bundle;

import java.util.regex.Pattern;

/** The path of a file inside a bundle: relative, with slashes, and nothing that could lead out of a folder. */
record EntryName(String value) {
    private static final Pattern PLAIN = Pattern
            .compile("[A-Za-z0-9_][A-Za-z0-9._ -]{0,254}(/[A-Za-z0-9_][A-Za-z0-9._ -]{0,254}){0,8}");

    static EntryName checked(String name) throws BadBundle {
        // No segment begins with a dot, so neither '.' nor '..'; none ends with one, which Windows would drop.
        if (!PLAIN.matcher(name).matches() || name.endsWith(".") || name.contains("./")) {
            throw new BadBundle("the name of an entry is not allowed: " + shortened(name),
                    "Do not open it: a bundle made by ShadowRack has no such names");
        }
        return new EntryName(name);
    }

    private static String shortened(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }
}
