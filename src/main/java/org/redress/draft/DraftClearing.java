package org.redress.draft;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night removes the drafts that nobody went on with, and those of a task that ended or
 * changed hands in the moment in which they were kept.
 */
@Component
@EnableScheduling
class DraftClearing {

  private static final Logger LOG = LoggerFactory.getLogger(DraftClearing.class);

  private final DraftMapper mapper;
  private final DraftProperties properties;
  private final Clock clock;

  DraftClearing(DraftMapper mapper, DraftProperties properties, Clock clock) {
    this.mapper = mapper;
    this.properties = properties;
    this.clock = clock;
  }

  @Scheduled(cron = "${redress.draft.clear-at:0 40 0 * * *}", zone = "Asia/Shanghai")
  void clear() {
    int cleared =
        mapper.removeOlder(clock.instant().minus(properties.keep())) + mapper.removeWithoutTask();
    if (cleared > 0) {
      LOG.info("{} drafts cleared away", cleared);
    }
  }
}
