package org.redress.unit;

/**
 * What is wrong with an entry.
 *
 * @param field where
 * @param sentence that says what to do
 */
record Fault(Field field, String sentence) {}
