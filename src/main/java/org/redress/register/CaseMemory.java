package org.redress.register;

/**
 * Somewhere a case is remembered outside the register's own tables. A feature that keeps something
 * of cases has one; erasure asks them all, in the transaction that erases the case.
 */
public interface CaseMemory {

  /** Destroys everything that is kept of the case. Once and again the same. */
  void forget(String caseId);
}
