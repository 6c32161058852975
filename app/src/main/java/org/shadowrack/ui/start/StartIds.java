package org.shadowrack.ui.start;

/** Constant ids of the start's nodes, for tests. */
public final class StartIds {
    /** The whole start. */
    public static final String ROOT = "start";
    /** Racks of the lab. */
    public static final String RACKS = "start-racks";
    /** Seed of the lab. */
    public static final String SEED = "start-seed";
    /** Speed of the lab. */
    public static final String SPEED = "start-speed";
    /** Starts the lab. */
    public static final String LAB = "start-lab";
    /** Chooses a site file. */
    public static final String OPEN = "start-open";
    /** The site files that were opened before. */
    public static final String RECENT = "start-recent";
    /** What went wrong. */
    public static final String PROBLEM = "start-problem";
    /** Consents to the certificates. */
    public static final String TRUST = "start-trust";
    /** Certificates that wait for consent. */
    public static final String CERTIFICATES = "start-certificates";
    /** The vault's passphrase. */
    public static final String PASSPHRASE = "start-passphrase";
    /** Opens the vault. */
    public static final String UNLOCK = "start-unlock";
    /** Opens although nothing answers. */
    public static final String ANYWAY = "start-anyway";
    /** Back to the choice. */
    public static final String BACK = "start-back";

    private StartIds() {}
}
