package org.redress.unit;

/**
 * What is wrong with a line of a file.
 *
 * @param line as the editor or spreadsheet counts it
 * @param column by its heading
 * @param value what stands there; null where nothing does
 * @param sentence that says what to do
 */
record LineFault(int line, String column, String value, String sentence) {}
