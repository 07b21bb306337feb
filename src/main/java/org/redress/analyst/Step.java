package org.redress.analyst;

/**
 * A step of a process.
 *
 * @param id of its element
 * @param name as people read it
 */
record Step(String id, String name) {}
