package org.redress.audit;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each officer's saved searches, for themselves alone. They name people, so they lie here and not
 * in a browser that others use.
 */
@Component
class SavedSearches {

  private static final int MOST = 50;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 2000;

  private final SavedSearchMapper mapper;

  SavedSearches(SavedSearchMapper mapper) {
    this.mapper = mapper;
  }

  /** By name. */
  List<SavedSearch> of(String owner) {
    return mapper.of(owner);
  }

  /**
   * Keeps it, instead of the one of that name.
   *
   * @throws BadUserRequestException where name or search is missing or too long, and for too many
   */
  @Transactional
  void keep(String owner, SavedSearch search) {
    if (search.name() == null
        || search.name().isBlank()
        || search.name().length() > LONGEST_NAME
        || search.query() == null
        || search.query().length() > LONGEST_QUERY) {
      throw new BadUserRequestException(
          "请为查询起一个不超过%d个字的名称；查询条件最多%d个字符".formatted(LONGEST_NAME, LONGEST_QUERY));
    }
    mapper.remove(owner, search.name());
    if (mapper.of(owner).size() >= MOST) {
      throw new BadUserRequestException("最多保存%d个查询，请先删除不再需要的".formatted(MOST));
    }
    mapper.insert(owner, search);
  }

  void remove(String owner, String name) {
    mapper.remove(owner, name);
  }
}
