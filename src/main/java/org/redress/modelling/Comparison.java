package org.redress.modelling;

/**
 * A variable compared with a written value: {@code grade == 'serious'}, {@code subject = "scald"}.
 */
record Comparison(String variable, String value) {}
