package org.redress.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.engine.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** With each day, posts and absences begin and end: at start, and once the date has changed. */
@Component
@EnableScheduling
@Order(3)
public class OrganisationLook implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(OrganisationLook.class);

  private final ProcessEngine engine;
  private final PostMapper posts;
  private final Memberships memberships;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private volatile LocalDate followed;

  OrganisationLook(
      ProcessEngine engine,
      PostMapper posts,
      Memberships memberships,
      ApplicationEventPublisher events,
      Clock clock) {
    this.engine = engine;
    this.posts = posts;
    this.memberships = memberships;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments args) {
    look();
  }

  /** Makes who is in which group follow from today's posts, unless that has been done today. */
  @Scheduled(cron = "${redress.unit.look-at:0 * * * * *}", zone = "Asia/Shanghai")
  public void look() {
    LocalDate today = LocalDate.now(clock);
    if (today.equals(followed)) {
      return;
    }
    try {
      Platform.unrestricted(
          engine,
          () -> {
            posts.endOfThoseGone(today.minusDays(1));
            memberships.follow(List.of());
            return null;
          });
      followed = today;
      events.publishEvent(new OrganisationChanged());
    } catch (OptimisticLockingException | DuplicateKeyException anotherNode) {
      LOG.debug("Another node follows", anotherNode);
    }
  }
}
