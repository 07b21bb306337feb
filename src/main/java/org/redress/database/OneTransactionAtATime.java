package org.redress.database;

import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * On the embedded database one transaction follows the other. H2 writes to its file what all
 * transactions have done so far whenever one of them commits; killed then, it can come back with
 * half of what another was about to do: a number given to no case, a case that its sender opens
 * again. (Seen in four kills of a hundred, up to H2 2.5.252.) Where only one is under way, there is
 * no other.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.startsWith('jdbc:h2:file:')")
class OneTransactionAtATime {

  @Bean
  JdbcTransactionManager transactionManager(DataSource database) {
    return new Queue(database);
  }

  /** Who begins a transaction within another, as engine and register do, need not wait. */
  private static class Queue extends JdbcTransactionManager {

    private final ReentrantLock turn = new ReentrantLock(true);

    Queue(DataSource database) {
      super(database);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      turn.lock();
      try {
        super.doBegin(transaction, definition);
      } catch (RuntimeException | Error e) {
        turn.unlock();
        throw e;
      }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
      try {
        super.doCleanupAfterCompletion(transaction);
      } finally {
        turn.unlock();
      }
    }
  }
}
