package org.shadowrack.cli;

import java.util.concurrent.Callable;

/** A command, annotated for picocli. Its call answers the exit code. Adding one is a class and a line in the catalogue. */
public interface ConsoleCommand extends Callable<Integer> {}
