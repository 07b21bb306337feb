package org.redress.unit;

/** How many cases follow where a unit closes: the register's to know. */
public interface CasesOfUnits {

  /** Open ones that belong to the unit itself, not to those below it. */
  int open(String unit);
}
