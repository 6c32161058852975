package org.shadowrack.migration.drivers.ipmi;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shadowrack.migration.driver.Trouble;

/**
 * The controller of one host, read from a workload's endpoints.
 *
 * @param cipher number of the cipher suite; null where the controller is asked for its best
 */
record Controller(String host, String address, String port, String user, String credential, @Nullable String cipher,
        String program) {
    private static final String PLAIN = "[A-Za-z0-9_.:/\\[\\]-]+";
    private static final String STANDARD_PORT = "623";

    static boolean isKnown(Map<String, String> endpoints, String host) {
        return endpoints.containsKey("ipmi." + host + ".address");
    }

    static Controller of(Map<String, String> endpoints, String host) throws Trouble {
        String own = "ipmi." + host + ".";
        String address = plain(endpoints, own + "address");
        int colon = address.matches(".*:[0-9]{1,5}") ? address.lastIndexOf(':') : address.length();
        return new Controller(host, address.substring(0, colon),
                colon < address.length() ? address.substring(colon + 1) : STANDARD_PORT,
                plain(endpoints, own + "user"), needed(endpoints, own + "credential"),
                cipher(endpoints, own + "cipher"),
                endpoints.getOrDefault("ipmi.program", "ipmitool"));
    }

    /** Only suites that authenticate, keep integrity and encrypt. */
    private static @Nullable String cipher(Map<String, String> endpoints, String key) throws Trouble {
        String text = endpoints.get(key);
        if (text != null && !text.matches("3|8|12|17")) {
            throw wrong(key, "'" + text + "' is none of 3, 8, 12 and 17");
        }
        return text;
    }

    private static String plain(Map<String, String> endpoints, String key) throws Trouble {
        String text = needed(endpoints, key);
        // What begins with a dash would be an option of the program.
        if (!text.matches(PLAIN) || text.startsWith("-")) {
            throw wrong(key, "only letters, digits and _ . : / [ ] - are allowed in it");
        }
        return text;
    }

    private static String needed(Map<String, String> endpoints, String key) throws Trouble {
        String text = endpoints.get(key);
        if (text == null) {
            throw wrong(key, "it is missing");
        }
        return text;
    }

    private static Trouble wrong(String key, String why) {
        return new Trouble(Trouble.Effect.REFUSED, "Reading the workload's endpoint " + key, why);
    }

    @Override
    public String toString() {
        return "the IPMI controller of " + host + " (" + address + ":" + port + ")";
    }
}
