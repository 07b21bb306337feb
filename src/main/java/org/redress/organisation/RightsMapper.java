package org.redress.organisation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/**
 * The engine's rights, but for those to single tasks, of which there are many: these come and go
 * with the task (package authority). The SQL runs unchanged on H2, PostgreSQL and Oracle.
 */
@Mapper
interface RightsMapper {

  /**
   * Rights that no case has brought along: to anything but single tasks (7), to everybody. Nobody
   * has a right to a single instance (8) or to single histories (19, 20); a case only takes some
   * away.
   */
  @Select(
      """
      select id_ as id, type_ as type, user_id_ as user_id, group_id_ as group_id,
             resource_type_ as resource_type, resource_id_ as resource_id, perms_ as permissions
      from act_ru_authorization
      where type_ <> 2
        and (type_ = 0 or resource_id_ = '*' or resource_type_ <> 7)
      """)
  List<StandingRight> standing();
}
