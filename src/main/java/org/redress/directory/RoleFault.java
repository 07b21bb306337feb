package org.redress.directory;

/**
 * What is wrong with a row of the table of roles.
 *
 * @param line its line in the file, the first being 1; its place in a list otherwise
 * @param sentence what is wrong, and what to do
 */
record RoleFault(int line, String sentence) {}
