package org.redress.door;

/** The company's directory of people, where there is one: it knows the passwords of its own. */
public interface Directory {

  /** Whether that is one of its people. */
  boolean has(String name);

  /**
   * Whether it is asked for the password of that name: one of its own, or a name that nobody here
   * has.
   */
  boolean answersFor(String name);

  /**
   * Whether the password is that person's. Who is let in has an account here from now on, as the
   * directory describes them. Asks another machine, and is never asked within a transaction.
   *
   * @throws UndecidedLoginException if it cannot be told, or the person cannot be let in all the
   *     same
   */
  boolean letsIn(String name, String password);
}
