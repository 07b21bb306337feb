package org.redress.expression;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;

/**
 * Stores no task list with an expression that is not one of {@link ListTexts}. Every way to store
 * one ends at the engine's manager, which has no public hook.
 */
class StoredLists extends FilterManager {

  @Override
  public Filter insertOrUpdateFilter(Filter filter) {
    if (filter.getQuery() instanceof AbstractQuery<?, ?> query) {
      ListTexts.check(query);
    }
    return super.insertOrUpdateFilter(filter);
  }
}
