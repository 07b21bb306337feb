package org.redress.draft;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The table of drafts. The SQL runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface DraftMapper {

  @Update(
      """
      update rd_draft set answers = #{answers}, saved_at = #{at}
      where author = #{author} and kind = #{form.kind} and subject = #{form.subject}
      """)
  int replace(
      @Param("author") String author,
      @Param("form") OpenForm form,
      @Param("answers") byte[] answers,
      @Param("at") Instant at);

  @Insert(
      """
      insert into rd_draft (author, kind, subject, answers, saved_at)
      values (#{author}, #{form.kind}, #{form.subject}, #{answers}, #{at})
      """)
  void insert(
      @Param("author") String author,
      @Param("form") OpenForm form,
      @Param("answers") byte[] answers,
      @Param("at") Instant at);

  @Select(
      """
      select answers from rd_draft
      where author = #{author} and kind = #{form.kind} and subject = #{form.subject}
      """)
  Optional<Kept> find(@Param("author") String author, @Param("form") OpenForm form);

  @Delete(
      """
      delete from rd_draft
      where author = #{author} and kind = #{form.kind} and subject = #{form.subject}
      """)
  void remove(@Param("author") String author, @Param("form") OpenForm form);

  @Delete("delete from rd_draft where kind = 'TASK' and subject = #{taskId}")
  void removeOfTask(String taskId);

  @Delete(
      "delete from rd_draft where kind = 'TASK' and subject = #{taskId} and author <> #{holder}")
  void removeOfOthers(@Param("taskId") String taskId, @Param("holder") String holder);

  @Delete("delete from rd_draft where saved_at < #{before}")
  int removeOlder(Instant before);

  @Delete(
      """
      delete from rd_draft where kind = 'TASK' and not exists (
        select 1 from act_ru_task t where t.id_ = rd_draft.subject and t.assignee_ = rd_draft.author)
      """)
  int removeWithoutTask();

  /**
   * @param answers JSON in UTF-8
   */
  record Kept(byte[] answers) {}
}
