package org.redress.report;

import java.time.Clock;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.redress.engine.Additions;
import org.springframework.stereotype.Component;

/** Periodic duties come as {@link DutyCalendar} says and start as {@link DutyStart} does. */
@Component
class DutyPlugin extends AbstractProcessEnginePlugin {

  private final Clock clock;
  private final OverdueDuties overdue = new OverdueDuties();

  DutyPlugin(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    Additions.jobHandler(engine, new DutyStart());
    Additions.deployerBefore(engine, overdue.before());
    Additions.deployer(engine, overdue.after());
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    ((MapBusinessCalendarManager) engine.getBusinessCalendarManager())
        .addBusinessCalendar(CycleBusinessCalendar.NAME, new DutyCalendar(clock));
  }
}
