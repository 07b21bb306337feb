package org.redress.register;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives case numbers without gaps: the counter of the period is raised in the transaction that
 * opens the case, so a case that is not opened uses none, and its row is locked until then, so no
 * two nodes give the same.
 */
@Component
class CaseNumbers {

  private final RegisterMapper mapper;
  private final Clock clock;
  private final TransactionTemplate savepoint;

  CaseNumbers(RegisterMapper mapper, Clock clock, PlatformTransactionManager transactions) {
    this.mapper = mapper;
    this.clock = clock;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** The next number of the series by the rule. */
  String next(String series, CaseNumberRule rule) {
    ZonedDateTime now = clock.instant().atZone(clock.getZone());
    String period = rule.period(now);
    if (mapper.nextNumber(series, period) == 0) {
      begin(series, period);
      mapper.nextNumber(series, period);
    }
    return rule.number(now, mapper.lastNumber(series, period));
  }

  /**
   * Behind a savepoint: a collision with another node must not spoil the case's transaction. A
   * transaction of its own would take a second connection while the case's holds one, and a rush on
   * the day's first number would use up the pool.
   */
  private void begin(String series, String period) {
    try {
      savepoint.executeWithoutResult(status -> mapper.beginSeries(series, period));
    } catch (DuplicateKeyException begunByAnother) {
      // as good as begun by us
    }
  }
}
