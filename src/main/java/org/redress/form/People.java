package org.redress.form;

/** Knows what people are called. */
public interface People {

  /** What a person is called; the id itself where it is no user's. */
  String person(String userId);
}
