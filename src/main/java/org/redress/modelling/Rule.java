package org.redress.modelling;

/**
 * One thing that every model must satisfy. A rule looks at one file after another, knows from it
 * the whole upload, and notes what is wrong; it neither stops at the first fault nor throws.
 */
interface Rule {

  /** Looks at a file of whatever kind. */
  default void checkFile(UploadedFile file, Findings findings) {}

  /** Looks at a diagram. */
  default void check(DiagramFile diagram, Findings findings) {}

  /** Looks at a file of decisions. */
  default void check(TableFile table, Findings findings) {}

  /** Looks at a form. */
  default void check(FormFile form, Findings findings) {}
}
