package org.redress.engine;

/** What the platform does in a request before anybody is logged in. The list is whole. */
public enum Unasked {
  /** Whether a name and a password belong together, and which groups that person is in. */
  LOGIN,
  /** Whether the person of a session still exists, and which groups they are in by now. */
  SESSION,
  /** Whether there is an administrator at all. */
  ADMINISTRATOR,
  /** Whom a newcomer to the demonstration can be, and what time it is there. */
  DEMONSTRATION
}
