package org.redress.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * The record of changes, and the names that the engine's tables have. The SQL runs unchanged on H2,
 * PostgreSQL and Oracle.
 */
@Mapper
interface PeopleMapper {

  /** One after the other, on all nodes: the lock ends with the transaction. */
  @Select("select name from rd_turn where name = 'people' for update")
  String takeTurn();

  @Select(
      """
      select position, changed_at, kind, actor, address, person, group_id, name_before, name_after, link
      from rd_people_change where position = (select max(position) from rd_people_change)
      """)
  Optional<ChangeRow> last();

  @Insert(
      """
      insert into rd_people_change
        (position, changed_at, kind, actor, address, person, group_id, name_before, name_after, link)
      values
        (#{position}, #{changedAt}, #{kind}, #{actor}, #{address}, #{person}, #{groupId}, #{nameBefore}, #{nameAfter},
         #{link})
      """)
  void insert(ChangeRow row);

  /** The latest before a position, the later ones first. */
  @Select(
      """
      select position, changed_at, kind, actor, address, person, group_id, name_before, name_after, link
      from rd_people_change where position < #{before} order by position desc
      fetch first 100 rows only
      """)
  List<ChangeRow> before(int before);

  /** From a position on, in order. */
  @Select(
      """
      select position, changed_at, kind, actor, address, person, group_id, name_before, name_after, link
      from rd_people_change where position > #{after} order by position
      fetch first 1000 rows only
      """)
  List<ChangeRow> after(int after);

  @Select("select link from rd_people_change where position = #{position}")
  Optional<String> link(int position);

  /** What these people and groups were called once, oldest first. */
  @Select(
      """
      <script>
      select coalesce(person, group_id) as id, name_before as name, changed_at as until
      from rd_people_change
      where name_before is not null and kind in ('PERSON_RENAMED', 'PERSON_DELETED', 'GROUP_RENAMED', 'GROUP_DELETED')
        and coalesce(person, group_id) in
        <foreach item="id" collection="ids" open="(" separator="," close=")">#{id}</foreach>
      order by position
      </script>
      """)
  List<FormerName> formerNames(Collection<String> ids);

  /** Keeps a right password in another way, unless it has been changed meanwhile. */
  @Update(
      "update act_id_user set pwd_ = #{kept}, salt_ = #{salt} where id_ = #{id} and pwd_ = #{before}")
  void keepAnew(String id, String before, String kept, String salt);

  /** First and last name as stored, whatever the engine's own transaction is about to write. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select first_ as first_name, last_ as last_name from act_id_user where id_ = #{id}")
  Optional<PersonName> person(String id);

  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select name_ from act_id_group where id_ = #{id}")
  Optional<String> group(String id);

  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select group_id_ from act_id_membership where user_id_ = #{id} order by group_id_")
  List<String> groupsOf(String id);

  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select("select user_id_ from act_id_membership where group_id_ = #{id} order by user_id_")
  List<String> membersOf(String id);

  /** One row a group, one without where there is none; no row where there is no such person. */
  @Select(
      """
      select u.pwd_ as hash, m.group_id_ as group_id from act_id_user u
        left join act_id_membership m on m.user_id_ = u.id_
      where u.id_ = #{id} order by m.group_id_
      """)
  List<StoredLogin.Row> login(String id);
}
