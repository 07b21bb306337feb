package org.redress.testing;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Each test begins on an ordinary working day and leaves time and login as it found them. */
class TimeListener extends AbstractTestExecutionListener {

  /** A Tuesday morning with no holiday for weeks before and after it. */
  static final LocalDateTime ORDINARY_MORNING = LocalDateTime.of(2026, 3, 10, 10, 0);

  @Override
  public void beforeTestMethod(TestContext test) {
    ClockUtil.setCurrentTime(Date.from(ORDINARY_MORNING.atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
  }

  @Override
  public void afterTestMethod(TestContext test) {
    ClockUtil.reset();
    test.getApplicationContext().getBean(IdentityService.class).clearAuthentication();
  }
}
