package org.redress.report;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Starts a periodic duty with the moment at which it fell due, and makes up for those that were
 * skipped while nothing ran: the engine starts one, however many its cycle has passed, and tells it
 * nothing. Replaces the engine's own handler; its public API has no place between.
 */
class DutyStart extends TimerStartEventJobHandler {

  /** When the duty fell due: what to a complaint is its receipt. */
  static final String FELL_DUE_AT = "receivedAt";

  @Override
  protected void startProcessInstance(
      CommandContext context, String tenant, ProcessDefinition process) {
    if (process.isSuspended()) {
      super.startProcessInstance(context, tenant, process);
      return;
    }
    for (Date fellDue : fellDue(context)) {
      context
          .getProcessEngineConfiguration()
          .getRuntimeService()
          .startProcessInstanceById(process.getId(), Map.of(FELL_DUE_AT, fellDue));
    }
  }

  /** The job's own date, and each later one of its cycle that has passed too. */
  private static List<Date> fellDue(CommandContext context) {
    JobEntity job = context.getCurrentJob();
    List<Date> dates = new ArrayList<>(List.of(job.getDuedate()));
    if (job instanceof TimerEntity timer && timer.getRepeat() != null) {
      BusinessCalendar cycle =
          context
              .getProcessEngineConfiguration()
              .getBusinessCalendarManager()
              .getBusinessCalendar(CycleBusinessCalendar.NAME);
      Date now = ClockUtil.getCurrentTime();
      Date next = cycle.resolveDuedate(timer.getRepeat(), job.getDuedate());
      while (next != null && next.after(dates.get(dates.size() - 1)) && !next.after(now)) {
        dates.add(next);
        next = cycle.resolveDuedate(timer.getRepeat(), next);
      }
    }
    return dates;
  }
}
