package org.redress.audit;

/**
 * A unit that a reader may ask for.
 *
 * @param id its code
 * @param name what it is called
 * @param above names of the units above it, as far as the reader reaches
 * @param depth how many these are
 */
public record UnitChoice(String id, String name, String above, int depth) {}
