package org.redress.analyst;

/** What a process is for. */
enum Kind {
  /** Staff start a case of it. */
  LIFECYCLE,
  /** It starts by itself. */
  DUTY,
  /** A policy's other diagram calls it. */
  PART,
  /** Many policies call it. */
  SHARED;

  /** Whether anything starts it by itself: only that can be retired. */
  boolean starts() {
    return this == LIFECYCLE || this == DUTY;
  }
}
