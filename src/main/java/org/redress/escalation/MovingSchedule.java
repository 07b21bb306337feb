package org.redress.escalation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour whether the working calendar has changed. */
@Component
@EnableScheduling
class MovingSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(MovingSchedule.class);

  private final MovedLimits limits;

  MovingSchedule(MovedLimits limits) {
    this.limits = limits;
  }

  @Scheduled(cron = "${redress.calendar.move-at:0 10 * * * *}", zone = "Asia/Shanghai")
  void move() {
    int moved = limits.run();
    if (moved > 0) {
      LOG.info("The working calendar has changed: {} limits moved", moved);
    }
  }
}
