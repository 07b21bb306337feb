package org.redress.proof;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals every day. The root is logged, so that it can be kept where nobody here can change it. */
@Component
@EnableScheduling
class SealSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(SealSchedule.class);

  private final Sealing sealing;

  SealSchedule(Sealing sealing) {
    this.sealing = sealing;
  }

  @Scheduled(cron = "${redress.proof.seal-at:0 30 0 * * *}", zone = "Asia/Shanghai")
  void seal() {
    try {
      sealing.seal().ifPresent(seal -> LOG.info("Seal {}: root {}", seal.seal(), seal.root()));
    } catch (DuplicateKeyException anotherNodeSeals) {
      LOG.debug("Another node seals", anotherNodeSeals);
    }
  }
}
