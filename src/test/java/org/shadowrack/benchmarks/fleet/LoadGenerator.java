package org.shadowrack.benchmarks.fleet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Serves one recorded tree as so many controllers over TLS on loopback, in a process of its own:
 * {@code LoadGenerator TREE COUNT}. Prints the certificate's SHA-256 and the ports, then obeys lines on standard input:
 * {@code vanish N} (the last ones), {@code return N}, {@code slow N MILLIS} (the first ones), {@code pace} (as slow as recorded), {@code stat}, {@code end}.
 */
public final class LoadGenerator {
    private final Counters counters = new Counters();
    private final List<Controller> controllers = new ArrayList<>();

    private LoadGenerator() {}

    /** Serves until {@code end} or the end of standard input. */
    public static void main(String[] arguments) throws Exception {
        LoadGenerator generator = new LoadGenerator();
        KeyStore keys = keys();
        SSLContext tls = tls(keys);
        RecordedTree tree = new RecordedTree(Path.of(arguments[0]));
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            Controller controller = new Controller(tree, tls, generator.counters);
            controller.appear();
            generator.controllers.add(controller);
        }
        System.out.println(HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(keys.getCertificate("bmc").getEncoded())));
        System.out.println(generator.controllers.stream().map(controller -> Integer.toString(controller.port()))
                .collect(Collectors.joining(" ")));
        generator.obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }

    private void obey(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
            String[] words = line.split(" ");
            for (int i = 0; words.length > 1 && i < Integer.parseInt(words[1]); i++) {
                one(words, controllers.get(words[0].equals("slow") ? i : controllers.size() - 1 - i));
            }
            if (words[0].equals("pace")) {
                controllers.forEach(controller -> controller.atRecordedPace(true));
            }
            System.out.println(counters.line());
        }
        System.exit(0);
    }

    private static void one(String[] words, Controller controller) throws IOException {
        switch (words[0]) {
            case "vanish" -> controller.vanish();
            case "return" -> controller.appear();
            case "slow" -> controller.slow(Long.parseLong(words[2]));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private static KeyStore keys() throws Exception {
        Path folder = Files.createTempDirectory("shadowrack-fleet");
        Path store = folder.resolve("key.p12");
        int made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "bmc", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=localhost",
                "-storetype", "PKCS12",
                "-keystore", store.toString(), "-storepass", "changeit").start().waitFor();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        } finally {
            Files.deleteIfExists(store);
            Files.deleteIfExists(folder);
        }
        if (made != 0) {
            throw new IllegalStateException("keytool ended with " + made);
        }
        return keys;
    }

    private static SSLContext tls(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
