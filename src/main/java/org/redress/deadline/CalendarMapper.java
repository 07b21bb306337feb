package org.redress.deadline;

import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** For each calendar the days on which the running limits were counted. */
@Mapper
interface CalendarMapper {

  @Select("select days from rd_calendar where name = #{name}")
  Optional<Kept> find(String name);

  @Delete("delete from rd_calendar where name = #{name}")
  void remove(String name);

  @Insert("insert into rd_calendar (name, days) values (#{name}, #{days})")
  void insert(@Param("name") String name, @Param("days") byte[] days);

  /**
   * @param days as a calendar file has them, in UTF-8
   */
  record Kept(byte[] days) {}
}
