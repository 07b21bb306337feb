package org.redress.mutation;

/** Who notices a mutation. */
public enum Notice {
  /** The deployment is refused. */
  REFUSED,
  /** It is accepted, and the analyst told. */
  TOLD,
  /** A scenario fails. */
  SCENARIO,
  /** It survives. */
  NOBODY
}
