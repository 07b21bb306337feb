package org.redress.organisation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.redress.engine.StandingGroups;

/**
 * The engine's rights, but for those to single tasks and cases, of which there are millions: these
 * come and go with the case (package authority). The SQL runs unchanged on H2, PostgreSQL and
 * Oracle.
 */
@Mapper
interface RightsMapper {

  /**
   * Rights that no case has brought along: to anything but task (7), instance (8) and their
   * histories (19, 20), to all of these, to everybody; and those to single instances that are not
   * compliance's, whom alone the platform gives such.
   */
  @Select(
      """
      select id_ as id, type_ as type, user_id_ as user_id, group_id_ as group_id,
             resource_type_ as resource_type, resource_id_ as resource_id, perms_ as permissions
      from act_ru_authorization
      where type_ <> 2
        and (type_ = 0
          or resource_id_ = '*'
          or resource_type_ not in (7, 8, 19, 20)
          or resource_type_ in (8, 20) and (group_id_ is null or group_id_ <> '"""
          + StandingGroups.COMPLIANCE
          + "'))")
  List<StandingRight> standing();
}
