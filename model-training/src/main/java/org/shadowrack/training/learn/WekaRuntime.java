package org.shadowrack.training.learn;

import java.nio.file.Path;
import java.util.Map;

/**
 * What Weka must be told before its first class is loaded. Otherwise it makes a folder in the user's home, asks the network, or
 * fails on the linear algebra that it looks for, for as long as the process lives.
 */
public final class WekaRuntime {

    private static final String NETLIB = "com.github.fommil.netlib.";

    private WekaRuntime() {}

    /** Sets what the user did not set. */
    public static void prepare() {
        Map.of("weka.core.loadPackages", "false", "weka.packageManager.offline", "true", "WEKA_HOME",
                Path.of(System.getProperty("java.io.tmpdir"), "shadowrack-weka").toString(), NETLIB + "ARPACK",
                NETLIB + "F2jARPACK", NETLIB + "BLAS", NETLIB + "F2jBLAS", NETLIB + "LAPACK", NETLIB + "F2jLAPACK")
                .forEach(WekaRuntime::setIfAbsent);
    }

    private static void setIfAbsent(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
