package org.redress.authority;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.redress.engine.BeforeNobody;

/** Looks for tasks before nobody. The SQL runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface AbandonedTasksMapper {

  /** Ids of the open tasks of processes that nobody may do, the oldest first. */
  @Select(
      "<script>select t.id_ from act_ru_task t where t.proc_inst_id_ is not null and "
          + BeforeNobody.WHERE
          + "order by t.create_time_, t.id_</script>")
  List<String> find();
}
