package org.redress.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What has been found out in the current transaction, so that it is not asked again and again. It
 * lies with the transaction's synchronizations, and so is gone with it and put aside with it. What
 * the transaction changes itself must be forgotten by whoever changes it.
 */
public final class TransactionMemory {

  private TransactionMemory() {}

  /**
   * The answer of the first time that the question was asked in this transaction; outside of any it
   * is asked each time.
   *
   * @param question with an equals of its own, which tells it from all others
   */
  @SuppressWarnings("unchecked")
  public static <T> T once(Record question, Supplier<T> answer) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()
        || !TransactionSynchronizationManager.isSynchronizationActive()) {
      return answer.get();
    }
    Map<Record, Object> known = memory().orElseGet(TransactionMemory::begun).known;
    Object found = known.get(question);
    if (found == null) {
      found = answer.get();
      known.put(question, found);
    }
    return (T) found;
  }

  /** What the transaction has just made the answer, and need not ask for. */
  public static void remember(Record question, Object answer) {
    forget(question);
    once(question, () -> answer);
  }

  /** Asks again next time. */
  public static void forget(Record question) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      memory().ifPresent(memory -> memory.known.remove(question));
    }
  }

  private static Optional<Memory> memory() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Memory.class::isInstance)
        .map(Memory.class::cast)
        .findFirst();
  }

  private static Memory begun() {
    Memory memory = new Memory();
    TransactionSynchronizationManager.registerSynchronization(memory);
    return memory;
  }

  private static class Memory implements TransactionSynchronization {
    private final Map<Record, Object> known = new HashMap<>();
  }
}
