package org.shadowrack.redfish.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.shadowrack.model.outcome.Problem;

/** Words what went wrong on the way. */
final class Failures {
    private Failures() {}

    static Problem problem(IOException failure, String tried, Duration timeout) {
        return switch (failure) {
            case OversizeException _ -> Problem.failed(cause(failure), tried,
                    "Check that this is a Redfish service");
            case UnknownHostException _ -> Problem.unreachable("the host name is not known", tried,
                    "Check the address and the name server");
            case SocketTimeoutException _ -> Problem.unreachable("no complete answer within " + timeout.toSeconds()
                    + " s", tried, "Check the network and that the service is up, or give it more time");
            case ConnectException _ -> Problem.unreachable("the connection was refused or timed out", tried,
                    "Check address and port, and that the service is up");
            case SSLException tls -> Problem.unreachable("the certificate is not trusted, or TLS failed: " + cause(tls),
                    tried,
                    "Compare the certificate's SHA-256 with the one expected, then give the right --pin or --ca");
            default -> Problem.unreachable("the connection broke: " + cause(failure), tried,
                    "Try again; check that a Redfish service listens on this port, and whether it speaks https");
        };
    }

    /** Worth another try on a fresh connection: the old one had been closed by the other side. */
    static boolean transientFailure(IOException failure) {
        return !(failure instanceof OversizeException || failure instanceof SSLException
                || failure instanceof SocketTimeoutException || failure instanceof ConnectException
                || failure instanceof UnknownHostException);
    }

    private static String cause(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < 16; depth++) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }
}
