package org.redress.audit;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Saved searches by owner. Runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface SavedSearchMapper {

  @Select("select name, query from rd_saved_search where owner = #{owner} order by name")
  List<SavedSearch> of(String owner);

  @Insert(
      """
      insert into rd_saved_search (owner, name, query)
      values (#{owner}, #{search.name}, #{search.query})
      """)
  void insert(@Param("owner") String owner, @Param("search") SavedSearch search);

  @Delete("delete from rd_saved_search where owner = #{owner} and name = #{name}")
  void remove(@Param("owner") String owner, @Param("name") String name);
}
