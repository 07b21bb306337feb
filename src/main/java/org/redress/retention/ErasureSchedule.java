package org.redress.retention;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Erases every night, after the seal: what is erased had been sealed whole. */
@Component
@EnableScheduling
class ErasureSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureSchedule.class);

  private final Erasure erasure;

  ErasureSchedule(Erasure erasure) {
    this.erasure = erasure;
  }

  @Scheduled(cron = "${redress.retention.erase-at:0 45 0 * * *}", zone = "Asia/Shanghai")
  void erase() {
    int erased = erasure.run();
    if (erased > 0) {
      LOG.info("{} cases erased after their retention", erased);
    }
  }
}
