package org.redress.unit;

import java.time.LocalDate;
import java.util.Collection;
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
import org.redress.people.PersonName;

/**
 * Who holds what and stands in for whom, and the engine's memberships that follow from it. The SQL
 * runs unchanged on H2, PostgreSQL and Oracle.
 */
@Mapper
interface PostMapper {

  String POST = "select id, person, role, unit, from_day, until_day, origin from rd_post ";

  String ABSENCE = "select id, person, deputy, from_day, until_day from rd_absence ";

  @Insert(
      """
      insert into rd_post (id, person, role, unit, from_day, until_day, origin)
      values (#{id}, #{person}, #{role}, #{unit}, #{fromDay}, #{untilDay,jdbcType=DATE}, #{origin})
      """)
  void insert(Post post);

  @Update("update rd_post set until_day = #{last} where id = #{id}")
  void end(@Param("id") String id, @Param("last") LocalDate last);

  /** The posts of those who are no more. */
  @Update(
      """
      update rd_post set until_day = #{last}
      where (until_day is null or until_day > #{last})
        and not exists (select 1 from act_id_user u where u.id_ = rd_post.person)
      """)
  int endOfThoseGone(LocalDate last);

  /** What was never held, because it was ended before its first day. */
  @Delete("delete from rd_post where id = #{id}")
  void remove(String id);

  @Select(POST + "where id = #{id}")
  Optional<Post> find(String id);

  @Select(POST + "where person = #{person} order by from_day, role, unit")
  List<Post> of(String person);

  @Select(POST + "where unit = #{unit} order by role, from_day, person")
  List<Post> at(String unit);

  /** All that there ever were of a role in a unit. */
  @Select(POST + "where unit = #{unit} and role = #{role} order by from_day, person")
  List<Post> ofRole(@Param("unit") String unit, @Param("role") String role);

  /** All that are held on that day or later. */
  @Select(
      POST + "where until_day is null or until_day >= #{day} order by unit, role, from_day, person")
  List<Post> since(LocalDate day);

  @Insert(
      """
      insert into rd_absence (id, person, deputy, from_day, until_day)
      values (#{id}, #{person}, #{deputy}, #{fromDay}, #{untilDay})
      """)
  void insertAbsence(Absence absence);

  @Update("update rd_absence set until_day = #{last} where id = #{id}")
  void endAbsence(@Param("id") String id, @Param("last") LocalDate last);

  @Delete("delete from rd_absence where id = #{id}")
  void removeAbsence(String id);

  @Select(ABSENCE + "where id = #{id}")
  Optional<Absence> findAbsence(String id);

  /** All that last until that day or longer. */
  @Select(ABSENCE + "where until_day >= #{day} order by from_day, person, deputy")
  List<Absence> absencesSince(LocalDate day);

  /**
   * A person, and a role that they hold somewhere.
   *
   * @param unit code of the unit; null where it is not asked
   */
  record Holding(String person, String role, String unit) {}

  /** Who holds what on that day, by a post of their own or as somebody's deputy. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      <script>
      select p.person, p.role, p.unit from rd_post p join act_id_user u on u.id_ = p.person
      where p.from_day &lt;= #{day} and (p.until_day is null or p.until_day &gt;= #{day})
      <if test="!people.isEmpty()"> and p.person in
        <foreach item="one" collection="people" open="(" separator="," close=")">#{one}</foreach></if>
      union select a.deputy, p.role, p.unit from rd_absence a join rd_post p on p.person = a.person
        join act_id_user u on u.id_ = a.deputy
      where a.from_day &lt;= #{day} and a.until_day &gt;= #{day}
        and p.from_day &lt;= #{day} and (p.until_day is null or p.until_day &gt;= #{day})
      <if test="!people.isEmpty()"> and a.deputy in
        <foreach item="one" collection="people" open="(" separator="," close=")">#{one}</foreach></if>
      </script>
      """)
  List<Holding> held(@Param("day") LocalDate day, @Param("people") Collection<String> people);

  /** Who stands in for one of these people on that day. */
  @Select(
      """
      <script>
      select distinct deputy from rd_absence where from_day &lt;= #{day} and until_day &gt;= #{day} and person in
        <foreach item="one" collection="people" open="(" separator="," close=")">#{one}</foreach>
      </script>
      """)
  List<String> deputies(@Param("day") LocalDate day, @Param("people") Collection<String> people);

  /** Every role that somebody ever held by a post, or as a deputy. */
  @Select(
      """
      <script>
      select p.person, p.role, null as unit from rd_post p
      <if test="!people.isEmpty()"> where p.person in
        <foreach item="one" collection="people" open="(" separator="," close=")">#{one}</foreach></if>
      union select a.deputy, p.role, null from rd_absence a join rd_post p on p.person = a.person
      <if test="!people.isEmpty()"> where a.deputy in
        <foreach item="one" collection="people" open="(" separator="," close=")">#{one}</foreach></if>
      </script>
      """)
  List<Holding> everHeld(@Param("people") Collection<String> people);

  /** A person in a group of the engine's. */
  record Membership(String person, String groupId) {}

  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      <script>
      select user_id_ as person, group_id_ as group_id from act_id_membership
      <if test="!people.isEmpty()"> where user_id_ in
        <foreach item="one" collection="people" open="(" separator="," close=")">#{one}</foreach></if>
      </script>
      """)
  List<Membership> memberships(@Param("people") Collection<String> people);

  /** Somebody, by first and last name. */
  record Person(String id, String firstName, String lastName) {

    String name() {
      return new PersonName(firstName, lastName).whole();
    }
  }

  /**
   * Those whose id or name is like the pattern, in which {@code !} keeps a letter from being one of
   * the pattern's.
   *
   * @param unplaced only those who hold no post on the day
   */
  @Select(
      """
      <script>
      select u.id_ as id, u.first_ as first_name, u.last_ as last_name from act_id_user u
      where (lower(u.id_) like #{part} escape '!' or lower(u.first_) like #{part} escape '!'
        or lower(u.last_) like #{part} escape '!' or lower(u.first_ || u.last_) like #{part} escape '!'
        or lower(u.first_ || ' ' || u.last_) like #{part} escape '!')
      <if test="unplaced"> and not exists (select 1 from rd_post p where p.person = u.id_
        and p.from_day &lt;= #{day} and (p.until_day is null or p.until_day &gt;= #{day}))</if>
      order by u.last_, u.first_, u.id_
      </script>
      """)
  List<Person> people(
      @Param("part") String part, @Param("unplaced") boolean unplaced, @Param("day") LocalDate day);
}
