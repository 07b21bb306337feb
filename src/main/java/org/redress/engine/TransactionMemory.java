package org.redress.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What has been found out in the current transaction, so that it is not asked again and again. It
 * is forgotten with the transaction; what the transaction changes itself must be forgotten by
 * whoever changes it.
 */
public final class TransactionMemory {

  private static final Object KEY = TransactionMemory.class;

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
    Map<Record, Object> known = known();
    Object found = known.get(question);
    if (found == null) {
      found = answer.get();
      known.put(question, found);
    }
    return (T) found;
  }

  /** Asks again next time. */
  public static void forget(Record question) {
    if (TransactionSynchronizationManager.hasResource(KEY)) {
      known().remove(question);
    }
  }

  private static Map<Record, Object> known() {
    Memory memory = (Memory) TransactionSynchronizationManager.getResource(KEY);
    if (memory == null) {
      memory = new Memory();
      TransactionSynchronizationManager.bindResource(KEY, memory);
      TransactionSynchronizationManager.registerSynchronization(
          new ResourceHolderSynchronization<>(memory, KEY) {});
    }
    return memory.known;
  }

  private static class Memory extends ResourceHolderSupport {
    private final Map<Record, Object> known = new HashMap<>();
  }
}
