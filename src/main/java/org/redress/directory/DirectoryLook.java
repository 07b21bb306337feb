package org.redress.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at everybody in the directory, each night and after a start: who is new, is called
 * otherwise, has other roles, has left. Each person in transactions of their own, so that what is
 * wrong with one keeps nobody else.
 */
@Component
@ConditionalOnExpression(LdapServer.CONFIGURED)
class DirectoryLook {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryLook.class);

  /** So many may leave at once in the smallest company. */
  private static final int FEW = 5;

  private final LdapPeople people;
  private final Accounts accounts;
  private final DirectoryProperties properties;
  private final Clock clock;
  private volatile Look last;

  DirectoryLook(LdapPeople people, Accounts accounts, DirectoryProperties properties, Clock clock) {
    this.people = people;
    this.accounts = accounts;
    this.properties = properties;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void afterStart() {
    soon();
  }

  /** After another table of roles, or a start; nobody waits for it. */
  void soon() {
    Thread look = new Thread(this::quietly, "directory-look");
    look.setDaemon(true);
    look.start();
  }

  @Scheduled(cron = "${redress.directory.look-at:0 0 3 * * *}", zone = "Asia/Shanghai")
  void quietly() {
    try {
      look(false);
    } catch (DirectoryDownException down) {
      LOG.error("The directory cannot be asked: everybody stays as they are", down.getCause());
    } catch (RuntimeException e) {
      LOG.error("The look at the directory failed", e);
    }
  }

  /** The last one of this node; empty before the first. */
  Optional<Look> last() {
    return Optional.ofNullable(last);
  }

  /**
   * Looks now.
   *
   * @param everybodyMayLeave whether any number of people may have left
   * @throws DirectoryDownException if the directory cannot be asked; then everybody stays as they
   *     are
   */
  synchronized Look look(boolean everybodyMayLeave) {
    List<LdapPeople.Entry> all = people.all();
    List<String> refused = new ArrayList<>();
    int created = 0;
    int changed = 0;
    for (LdapPeople.Entry entry : all) {
      try {
        switch (accounts.follow(entry.person(), Origin.LDAP, null)) {
          case CREATED -> created++;
          case CHANGED -> changed++;
          case AS_BEFORE -> {}
        }
      } catch (NotTheDirectorysException e) {
        refused.add(e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("{} could not be brought from the directory", entry.person().id(), e);
        refused.add("「%s」未能登记，原因见日志".formatted(entry.person().id()));
      }
    }
    List<String> gone = gone(all);
    boolean leave = everybodyMayLeave || gone.size() <= most();
    if (leave) {
      gone.forEach(accounts::leave);
    }
    last =
        new Look(
            clock.instant(),
            all.size(),
            created,
            changed,
            leave ? gone.size() : 0,
            leave ? 0 : gone.size(),
            refused);
    tell(last);
    return last;
  }

  private List<String> gone(List<LdapPeople.Entry> all) {
    Set<String> there =
        all.stream()
            .map(entry -> entry.person().id())
            .collect(Collectors.toCollection(HashSet::new));
    return accounts.of(Origin.LDAP).stream().filter(person -> !there.contains(person)).toList();
  }

  private int most() {
    return Math.max(FEW, accounts.of(Origin.LDAP).size() * properties.mostLeavers() / 100);
  }

  private static void tell(Look look) {
    LOG.info("The directory has {} people: {}", look.found(), look);
    if (look.kept() > 0) {
      LOG.error(
          "{} people are gone from the directory at once and keep their accounts: is it whole? If they have left, POST /api/directory/look?leave=all",
          look.kept());
    }
  }
}
