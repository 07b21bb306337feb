package org.redress.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * Whom an officer means. The engine's query tells capitals apart. The SQL runs unchanged on H2,
 * PostgreSQL and Oracle.
 */
@Mapper
interface AskedPeopleMapper {

  /** Ids of the users with that id or whole name, whatever the case. */
  @Select(
      """
      select id_ from act_id_user where lower(id_) = lower(#{person})
        or lower(case when first_ is null then last_ when last_ is null then first_ else first_ || ' ' || last_ end)
          = lower(#{person})
      order by id_ fetch first 100 rows only
      """)
  List<String> called(String person);
}
