package org.redress.deadline;

import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The one row that holds the days on which the running limits were counted. */
@Mapper
interface CalendarMapper {

  @Select("select days from rd_calendar where name = 'counted'")
  Optional<Kept> find();

  @Delete("delete from rd_calendar where name = 'counted'")
  void remove();

  @Insert("insert into rd_calendar (name, days) values ('counted', #{days})")
  void insert(byte[] days);

  /**
   * @param days as a calendar file has them, in UTF-8
   */
  record Kept(byte[] days) {}
}
