package org.redress.authority;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads the engine's rights. The SQL runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface HeldRightsMapper {

  /**
   * What a person, their groups and everybody may and may not do with certain things of certain
   * types, and with all of those types.
   */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      <script>
      select type_ as type, user_id_ as user_id, resource_type_ as resource_type, resource_id_ as resource_id, perms_ as perms
      from act_ru_authorization
      where (user_id_ = #{user} or user_id_ = '*'
        <if test="!groups.isEmpty()">or group_id_ in
          <foreach item="group" collection="groups" open="(" separator="," close=")">#{group}</foreach></if>)
        and resource_type_ in <foreach item="type" collection="types" open="(" separator="," close=")">#{type}</foreach>
        and (resource_id_ = '*'
        <if test="!things.isEmpty()">or resource_id_ in
          <foreach item="thing" collection="things" open="(" separator="," close=")">#{thing}</foreach></if>)
      </script>
      """)
  List<HeldRights.Row> rights(
      @Param("user") String user,
      @Param("groups") Collection<String> groups,
      @Param("types") Collection<Integer> types,
      @Param("things") Collection<String> things);
}
