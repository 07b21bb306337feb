package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked once is asked once a transaction, and never answered from another's memory. */
class TransactionMemoryTest {

  private final List<String> asked = new ArrayList<>();
  private TransactionTemplate transaction;
  private TransactionTemplate another;

  @BeforeEach
  void transactions() {
    JdbcDataSource database = new JdbcDataSource();
    database.setUrl("jdbc:h2:mem:transaction-memory;DB_CLOSE_DELAY=-1");
    JdbcTransactionManager manager = new JdbcTransactionManager(database);
    transaction = new TransactionTemplate(manager);
    another = new TransactionTemplate(manager);
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Test
  void a_question_is_asked_once_a_transaction_and_each_time_outside_of_any() {
    transaction.executeWithoutResult(begun -> {
      assertThat(ask("1", "first")).isEqualTo("first");
      assertThat(ask("1", "second")).isEqualTo("first");
      assertThat(ask("2", "other")).isEqualTo("other");
    });
    transaction.executeWithoutResult(begun -> assertThat(ask("1", "later")).isEqualTo("later"));
    assertThat(ask("1", "outside")).isEqualTo("outside");
    assertThat(ask("1", "again")).isEqualTo("again");
    assertThat(asked).containsExactly("first", "other", "later", "outside", "again");
  }

  @Test
  void what_the_transaction_has_changed_is_asked_again() {
    transaction.executeWithoutResult(begun -> {
      ask("1", "before");
      TransactionMemory.forget(new Question("1"));
      assertThat(ask("1", "after")).isEqualTo("after");
    });
  }

  @Test
  void what_the_transaction_has_made_the_answer_is_not_asked_at_all() {
    transaction.executeWithoutResult(begun -> {
      ask("1", "before");
      TransactionMemory.remember(new Question("1"), "made");
      assertThat(ask("1", "after")).isEqualTo("made");
    });
    TransactionMemory.remember(new Question("1"), "outside of any");
    assertThat(ask("1", "later")).isEqualTo("later");
  }

  @Test
  void a_transaction_within_has_a_memory_of_its_own_and_the_outer_one_keeps_its() {
    transaction.executeWithoutResult(begun -> {
      ask("1", "outer");
      another.executeWithoutResult(inner -> assertThat(ask("1", "inner")).isEqualTo("inner"));
      assertThat(ask("1", "too late")).isEqualTo("outer");
    });
  }

  @Test
  void what_is_asked_after_the_commit_or_before_a_rollback_is_not_remembered_by_the_next() {
    transaction.executeWithoutResult(begun ->
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ask("1", "after the commit");
          }
        }));
    transaction.executeWithoutResult(begun -> assertThat(ask("1", "next")).isEqualTo("next"));
    transaction.executeWithoutResult(begun -> {
      ask("1", "rolled back");
      begun.setRollbackOnly();
    });
    transaction.executeWithoutResult(begun -> assertThat(ask("1", "last")).isEqualTo("last"));
  }

  private String ask(String id, String answer) {
    return TransactionMemory.once(new Question(id), () -> {
      asked.add(answer);
      return answer;
    });
  }

  private record Question(String id) {}
}
