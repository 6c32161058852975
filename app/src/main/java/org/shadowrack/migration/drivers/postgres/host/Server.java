package org.shadowrack.migration.drivers.postgres.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.shadowrack.migration.driver.Trouble;
import org.shadowrack.security.CredentialStore;

/** One server. Every question is answered by the system itself, now. Thread-safe. */
public final class Server {
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final int STOP_SECONDS = 45;
    /**
     * On the host itself, since clients wait and pg_ctl looks only ten times a second whether the server has ended. One that
     * has ended and is not yet reaped no longer lives.
     */
    private static final String STOP = """
            LC_ALL=C
            export LC_ALL
            pid=$(head -n 1 "$1/postmaster.pid")
            "$2/pg_ctl" -D "$1" -m fast -W stop || exit
            lives() {
                test -e "$1/postmaster.pid" && return
                state=$(ps -o stat= -p "$pid")
                test -n "$state" && test "${state#Z}" = "$state"
            }
            looks=0
            while lives "$1"; do
                looks=$((looks + 1))
                test "$looks" -lt $(($3 * 100)) || { echo "its process $pid still lives"; exit 75; }
                sleep 0.01
            done
            """;
    private static final int START_SECONDS = 120;
    private static final int NOT_RUNNING = 3;
    private static final int NO_FOLDER = 4;

    private final Place place;
    private final Commands commands;
    private final PasswordFile password;
    private final DataFolder folder;
    private final Connections connections;
    private final Sql sql;

    Server(Place place, CredentialStore credentials, HostShells shells, Connections connections) {
        this.place = place;
        this.connections = connections;
        this.commands = new Commands(place, shells);
        this.password = new PasswordFile(place, commands, credentials);
        this.folder = new DataFolder(place, commands);
        this.sql = at(place.address());
    }

    /** Where it is. */
    public Place place() {
        return place;
    }

    /** Its files. */
    public DataFolder folder() {
        return folder;
    }

    /** SQL to it. */
    public Sql sql() {
        return sql;
    }

    /** SQL by its port and role at another address, such as the one that its clients use. */
    public Sql at(String address) {
        return new Sql(place, address, password, connections);
    }

    /** What it is now. */
    public ServerState state() {
        try {
            return sql.ask("SELECT pg_is_in_recovery()", row -> row.getBoolean(1))
                    ? new ServerState.Standby()
                    : new ServerState.Writable();
        } catch (Trouble silent) {
            return Sql.isRefused(silent) ? silentState(silent) : new ServerState.Unclear(silent);
        }
    }

    /** Whether it says that it takes writes; silence is none, and so no proof that it does not. */
    public boolean takesWrites() {
        try {
            return !sql.ask("SELECT pg_is_in_recovery()", row -> row.getBoolean(1));
        } catch (Trouble silent) {
            return false;
        }
    }

    /** A control file that tells of an orderly end is written after the last record: one question is enough. */
    private ServerState silentState(Trouble silent) {
        try {
            Commands.Result read = readControlData();
            ControlData control = read.ok() ? ControlData.parse(read.output()) : null;
            return control != null && control.endedInOrder()
                    ? new ServerState.Stopped(control)
                    : stateByProcess(silent);
        } catch (Trouble unreachable) {
            return new ServerState.Unclear(unreachable);
        }
    }

    private ServerState stateByProcess(Trouble silent) {
        try {
            return switch (commands.quick(QUICK, "pg_ctl", List.of("-D", place.data(), "status")).code()) {
                case NOT_RUNNING -> new ServerState.Stopped(controlData());
                case NO_FOLDER -> folder.exists() ? new ServerState.Unclear(silent) : new ServerState.Absent();
                default -> new ServerState.Unclear(silent);
            };
        } catch (Trouble unreachable) {
            return new ServerState.Unclear(unreachable);
        }
    }

    /** What its control file says; only of a server that is stopped is it the whole truth. */
    public ControlData controlData() throws Trouble {
        Commands.Result read = readControlData();
        check(read, "Reading the control file", Trouble.Effect.NONE_YET);
        return ControlData.parse(read.output());
    }

    private Commands.Result readControlData() throws Trouble {
        return commands.quick(QUICK, "pg_controldata", List.of("-D", place.data()));
    }

    /** Starts it as what its folder says. */
    public void start() throws Trouble {
        List<String> more = new ArrayList<>(List.of("-l", place.data() + ".log", "-w", "-t", "" + START_SECONDS));
        if (place.config() != null) {
            more.addAll(List.of("-o", "--config_file=" + place.config()));
        }
        check(control("start", more, Duration.ofSeconds(START_SECONDS + 10)), "Starting", Trouble.Effect.UNKNOWN);
    }

    /**
     * Stops it: clients are disconnected, standbys get everything. A checkpoint beforehand, while writes still flow,
     * shortens the one of the stop. Returns when its process is gone and nothing listens.
     */
    public void stop() throws Trouble {
        checkpoint();
        check(commands.run(Duration.ofSeconds(STOP_SECONDS + 10), STOP,
                List.of("sh", "-s", "--", place.data(), place.bin(), "" + STOP_SECONDS)), "Stopping",
                Trouble.Effect.UNKNOWN);
        if (sql.answers()) {
            throw new Trouble(Trouble.Effect.UNKNOWN, "Stopping " + place, "something answers at its port still");
        }
    }

    private void checkpoint() {
        try {
            sql.run("CHECKPOINT");
        } catch (Trouble notNow) {
            // Only a matter of time: the stop makes its own.
        }
    }

    /** Copies {@code primary} into the empty folder through the slot of this place. */
    public void baseBackup(Place primary, Duration limit) throws Trouble {
        password.write();
        check(commands.postgres(limit, "pg_basebackup",
                List.of("-D", place.data(), "-X", "stream", "-c", "fast", "-S", place.slot(), "-h", primary.address(),
                        "-p", "" + primary.port(), "-U", primary.user(), "-w")),
                "Copying " + primary + " to", Trouble.Effect.NONE_YET);
    }

    /** Takes back what this stopped server wrote and {@code primary} never got. */
    public String rewind(Place primary, Duration limit) throws Trouble {
        password.write();
        String source = "--source-server=postgresql://" + primary.user() + "@" + primary.address() + ":"
                + primary.port()
                + "/" + primary.database();
        List<String> arguments = new ArrayList<>(List.of("--target-pgdata=" + place.data(), source));
        if (place.config() != null) {
            arguments.add("--config-file=" + place.config());
        }
        Commands.Result rewound = commands.postgres(limit, "pg_rewind", arguments);
        check(rewound, "Rewinding to " + primary + " the", Trouble.Effect.REFUSED);
        return rewound.output().strip();
    }

    /** Where the standby's password lies, so that it can follow. */
    public void givePassword() throws Trouble {
        password.write();
    }

    private Commands.Result control(String verb, List<String> more, Duration limit) throws Trouble {
        List<String> arguments = new ArrayList<>(List.of("-D", place.data()));
        arguments.addAll(more);
        arguments.add(verb);
        return commands.postgres(limit, "pg_ctl", arguments);
    }

    private void check(Commands.Result result, String doing, Trouble.Effect effect) throws Trouble {
        if (!result.ok()) {
            throw new Trouble(effect, doing + " " + place,
                    "it ended with " + result.code() + ": " + result.output().strip());
        }
    }
}
