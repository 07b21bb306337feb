package org.redress.directory;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Whom the directory brought, which groups it put them in, and its table of roles. The SQL runs
 * unchanged on H2, PostgreSQL and Oracle.
 */
@Mapper
interface DirectoryMapper {

  /** One after the other, on all nodes: the lock ends with the transaction. */
  @Select("select name from rd_turn where name = 'directory' for update")
  String takeTurn();

  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select person, origin, subject from rd_directory_person where person = #{person}")
  Optional<KnownPerson> find(String person);

  /** Everybody whom an origin brought and who still has an account. */
  @Select(
      """
      select person, origin, subject from rd_directory_person d
      where origin = #{origin} and exists (select 1 from act_id_user u where u.id_ = d.person)
      order by person
      """)
  List<KnownPerson> of(Origin origin);

  @Insert(
      """
      insert into rd_directory_person (person, origin, subject)
      values (#{person}, #{origin}, #{subject,jdbcType=VARCHAR})
      """)
  void insert(KnownPerson known);

  @Update("update rd_directory_person set subject = #{subject} where person = #{person}")
  void bind(@Param("person") String person, @Param("subject") String subject);

  @Delete("delete from rd_directory_person where person = #{person}")
  void forget(String person);

  /** Whether there is an account, whatever the engine's own transaction remembers. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select count(*) from act_id_user where id_ = #{person}")
  int accounts(String person);

  /** The groups that the directory has put somebody in. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select group_id from rd_directory_membership where person = #{person} order by group_id")
  List<String> given(String person);

  @Insert("insert into rd_directory_membership (person, group_id) values (#{person}, #{group})")
  void give(@Param("person") String person, @Param("group") String group);

  @Delete("delete from rd_directory_membership where person = #{person} and group_id = #{group}")
  void take(@Param("person") String person, @Param("group") String group);

  @Delete("delete from rd_directory_membership where person = #{person}")
  void takeAll(String person);

  /** All groups that somebody is in, by whosever hand. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select group_id_ from act_id_membership where user_id_ = #{person} order by group_id_")
  List<String> groupsOf(String person);

  /** Who is in a group by the directory's word. */
  @Select("select person from rd_directory_membership where group_id = #{group} order by person")
  List<String> givenTo(String group);

  @Select("select distinct group_id from rd_directory_membership order by group_id")
  List<String> givenGroups();

  /** The table of roles, in the order in which it was entered. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select said, role, unit from rd_directory_role order by position")
  List<RoleRow> roles();

  @Delete("delete from rd_directory_role")
  void clearRoles();

  @Insert(
      """
      insert into rd_directory_role (position, said, role, unit)
      values (#{position}, #{row.said}, #{row.role}, #{row.unit,jdbcType=VARCHAR})
      """)
  void insertRole(@Param("position") int position, @Param("row") RoleRow row);
}
