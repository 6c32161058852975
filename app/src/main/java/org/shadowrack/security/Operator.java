package org.shadowrack.security;

/**
 * Who acts.
 *
 * @param name as the operating system or the directory knows it
 * @param role what they may do
 */
public record Operator(String name, OperatorRole role) {
    /** The console acting by itself in automatic mode. */
    public static final Operator AUTOMATIC = new Operator("automatic", OperatorRole.OPERATOR);
}
