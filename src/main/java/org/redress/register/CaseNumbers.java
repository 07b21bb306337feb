package org.redress.register;

import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives case numbers without gaps: the counter of the period is raised in the transaction that opens the case, so a
 * case that is not opened uses none, and its row is locked until then, so no two nodes give the same.
 */
@Component
class CaseNumbers {

  private final RegisterMapper mapper;
  private final Clock clock;
  private final TransactionTemplate ownTransaction;

  CaseNumbers(RegisterMapper mapper, Clock clock, PlatformTransactionManager transactions) {
    this.mapper = mapper;
    this.clock = clock;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

  /** In a transaction of its own: a collision with another node must not spoil that of the case. */
  private void begin(String series, String period) {
    try {
      ownTransaction.executeWithoutResult(status -> mapper.beginSeries(series, period));
    } catch (DuplicateKeyException begunByAnother) {
      // as good as begun by us
    }
  }
}
