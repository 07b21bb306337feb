package org.redress.decision;

/** Asks the engine's own FEEL whether a value passes tests such as {@code "a","b"} or {@code [1..5]}. */
interface Feel {

  boolean passes(String tests, Object value);
}
