package org.redress.audit;

/**
 * The engine's open tasks {@code t} of a case {@code e.root_proc_inst_id_}, those of its parts too,
 * as SQL for reading: the engine's queries neither count nor join with the register.
 */
public final class OpenTasks {

  public static final String FROM =
      " act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_ ";

  /** A candidate group {@code l.group_id_} of the task, {@code <policy>.<role>}. */
  public static final String JOIN_HOLDER =
      " join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null ";

  private OpenTasks() {}
}
