package org.redress.engine;

/**
 * Which open tasks lie before nobody, as SQL of a script about the engine's task {@code t}: neither
 * somebody who is still there holds it, nor is there a member of its groups who is not barred from
 * it. Asked of the engine's tables as they are now: nothing has to be noted when people come and
 * go.
 */
public final class BeforeNobody {

  public static final String WHERE =
      """
       (t.assignee_ is null or not exists (select 1 from act_id_user h where h.id_ = t.assignee_))
       and not exists (select 1 from act_ru_identitylink g join act_id_membership m on m.group_id_ = g.group_id_
         where g.task_id_ = t.id_ and g.type_ = 'candidate'
         and not exists (select 1 from act_ru_authorization r where r.type_ = 2 and r.resource_type_ = 7
           and r.resource_id_ = t.id_ and r.user_id_ = m.user_id_)) """;

  private BeforeNobody() {}
}
