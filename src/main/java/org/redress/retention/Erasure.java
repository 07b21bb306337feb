package org.redress.retention;

import java.util.List;
import org.redress.register.CaseMemory;
import org.redress.register.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases the cases whose retention is over: each in a transaction of its own, whole or not at all.
 * Two nodes at once do no harm: each case falls to one of them.
 */
@Component
public class Erasure {

  private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

  private final Retention retention;
  private final Terms terms;
  private final List<CaseMemory> memories;
  private final TransactionTemplate transaction;

  Erasure(
      Retention retention,
      Terms terms,
      List<CaseMemory> memories,
      TransactionTemplate transaction) {
    this.retention = retention;
    this.terms = terms;
    this.memories = memories;
    this.transaction = transaction;
  }

  /** Erases what is due; how many cases. One that fails is logged and tried again next time. */
  public int run() {
    terms.complete();
    int erased = 0;
    for (List<String> page = retention.due(Retention.FIRST);
        !page.isEmpty();
        page = retention.due(page.get(page.size() - 1))) {
      erased += (int) page.stream().filter(this::isErased).count();
    }
    return erased;
  }

  private boolean isErased(String caseId) {
    try {
      return Boolean.TRUE.equals(transaction.execute(status -> erase(caseId)));
    } catch (RuntimeException stays) {
      LOG.error("Case {} is due for erasure and could not be erased; nothing was", caseId, stays);
      return false;
    }
  }

  private boolean erase(String caseId) {
    boolean due = retention.erase(caseId);
    if (due) {
      memories.forEach(memory -> memory.forget(caseId));
    }
    return due;
  }
}
