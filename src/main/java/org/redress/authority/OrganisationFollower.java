package org.redress.authority;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.redress.engine.PolicyGroup;
import org.redress.unit.NearestHolders;
import org.redress.unit.OrganisationChanged;
import org.redress.unit.Unit;
import org.redress.unit.UnitTree;
import org.redress.unit.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Follows a change of the organisation: the cases of a unit that has closed go over to who goes on
 * with them, tasks lie before those who hold their roles now, and nobody keeps what is no longer
 * theirs to do. Each case and each task in a transaction of its own; at the next look, every few
 * minutes, what was interrupted is gone on with.
 */
@Component
class OrganisationFollower {

  private static final Logger LOG = LoggerFactory.getLogger(OrganisationFollower.class);

  private final AbandonedTasksMapper mapper;
  private final AbandonedTasks tasks;
  private final Transfer transfer;
  private final Units units;
  private final ProcessEngine engine;
  private final Clock clock;

  OrganisationFollower(
      AbandonedTasksMapper mapper,
      AbandonedTasks tasks,
      Transfer transfer,
      Units units,
      @Lazy ProcessEngine engine,
      Clock clock) {
    this.mapper = mapper;
    this.tasks = tasks;
    this.transfer = transfer;
    this.units = units;
    this.engine = engine;
    this.clock = clock;
  }

  @EventListener
  void onChange(OrganisationChanged change) {
    look();
    mapper.heldByWhoIsAway(LocalDate.now(clock)).forEach(tasks::takeFromHolder);
    tasks.handOn();
  }

  @Scheduled(cron = "${redress.authority.look-at:0 */5 * * * *}", zone = "Asia/Shanghai")
  void look() {
    UnitTree tree = units.tree();
    if (!tree.isEmpty()) {
      mapper.ofClosedUnits().forEach(left -> handOver(tree, left));
      misplaced(tree).forEach(tasks::place);
      List.copyOf(mapper.notTheirsAnyMore()).forEach(tasks::place);
    }
  }

  /** What lies elsewhere than where it would come to lie now. */
  private List<String> misplaced(UnitTree tree) {
    NearestHolders nearest = units.nearest();
    return mapper.lying().stream()
        .filter(some -> isMisplaced(some, nearest, tree))
        .map(mapper::tasks)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /**
   * A step in a unit that was named stays there while that is open; who has claimed one that lies
   * above its unit keeps it, though there is somebody nearer by now.
   */
  private boolean isMisplaced(
      AbandonedTasksMapper.Lying some, NearestHolders nearest, UnitTree tree) {
    return PolicyGroup.isOfPolicy(some.groupId())
        && !nearest.of(PolicyGroup.everywhere(some.groupId()), some.unit()).equals(some.groupId())
        && !(some.isClaimed() && isAbove(some, tree))
        && !(isInNamedUnit(some) && isOpen(some.groupId(), tree));
  }

  /** Before who holds the role everywhere, too. */
  private static boolean isAbove(AbandonedTasksMapper.Lying some, UnitTree tree) {
    Optional<Unit> lies = PolicyGroup.unit(some.groupId()).flatMap(tree::find);
    return lies.isEmpty()
        || tree.find(some.unit()).filter(own -> own.isWithin(lies.get())).isPresent();
  }

  private static boolean isOpen(String group, UnitTree tree) {
    return PolicyGroup.unit(group).flatMap(tree::find).filter(Unit::isOpen).isPresent();
  }

  private boolean isInNamedUnit(AbandonedTasksMapper.Lying some) {
    return Platform.unrestricted(
        engine,
        () ->
            Diagram.property(
                    engine
                        .getRepositoryService()
                        .getBpmnModelInstance(some.definition())
                        .getModelElementById(some.step()),
                    Placement.PROPERTY)
                .isPresent());
  }

  private void handOver(UnitTree tree, AbandonedTasksMapper.Left left) {
    Unit closed = tree.find(left.unit()).orElseThrow();
    try {
      tree.inForce(left.unit())
          .ifPresent(next -> transfer.move(left.caseId(), next.code(), reason(closed, next)));
    } catch (OptimisticLockingException | BadUserRequestException somebodyWasFaster) {
      LOG.debug("Case {} has changed meanwhile", left.caseId(), somebodyWasFaster);
    }
  }

  private static String reason(Unit closed, Unit next) {
    return "「%s」撤销，业务由「%s」承接".formatted(closed.name(), next.name());
  }
}
