package org.redress.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The tree's table. The SQL runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface UnitMapper {

  /** Each after the one above it. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      select code, name, kind, parent, path, address, telephone, calendar, opened_on, closed_on, successor
      from rd_unit order by path
      """)
  List<Unit> all();

  @Insert(
      """
      insert into rd_unit (code, name, kind, parent, path, address, telephone, calendar, opened_on)
      values (#{code}, #{name}, #{kind}, #{parent,jdbcType=VARCHAR}, #{path}, #{address,jdbcType=VARCHAR},
        #{telephone,jdbcType=VARCHAR}, #{calendar,jdbcType=VARCHAR}, #{openedOn})
      """)
  void insert(Unit unit);

  @Update(
      """
      update rd_unit set name = #{name}, kind = #{kind}, address = #{address,jdbcType=VARCHAR},
        telephone = #{telephone,jdbcType=VARCHAR}, calendar = #{calendar,jdbcType=VARCHAR}
      where code = #{code}
      """)
  void describe(Unit unit);

  @Update("update rd_unit set parent = #{parent} where code = #{code}")
  void reparent(@Param("code") String code, @Param("parent") String parent);

  /** The unit and all below it come to stand under another path. */
  @Update(
      """
      update rd_unit set path = #{to} || substr(path, #{begins})
      where path like #{from} || '%'
      """)
  void repath(@Param("from") String from, @Param("begins") int begins, @Param("to") String to);

  @Update("update rd_unit set closed_on = #{day}, successor = #{successor} where code = #{code}")
  void close(
      @Param("code") String code,
      @Param("successor") String successor,
      @Param("day") LocalDate day);

  /** How many hold the role in whatever unit. */
  @Select("select count(*) from act_id_membership where group_id_ like #{group} || '@%'")
  int isHeldInUnits(String group);

  /** The groups of units that somebody is in. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select distinct group_id_ from act_id_membership where group_id_ like '%@%'")
  List<String> allStaffed();

  /** Which of the groups somebody is in. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      <script>
      select distinct group_id_ from act_id_membership where group_id_ in
        <foreach item="group" collection="groups" open="(" separator="," close=")">#{group}</foreach>
      </script>
      """)
  List<String> staffed(@Param("groups") Collection<String> groups);
}
