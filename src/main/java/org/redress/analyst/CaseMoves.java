package org.redress.analyst;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.redress.analyst.Migration.Outdated;
import org.redress.engine.Platform;
import org.redress.escalation.CaseLimits;
import org.redress.register.CaseRecord;
import org.redress.register.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves open cases to the newest version of their diagrams, each in a transaction of its own, with
 * an entry in its trail. What would become of them is found out by doing it and taking it back:
 * nothing else is as true.
 */
@Component
class CaseMoves {

  private static final Logger LOG = LoggerFactory.getLogger(CaseMoves.class);

  /** How many are looked at, or moved, in one request. */
  static final int MOST = 200;

  private final ProcessEngine engine;
  private final ModelList models;
  private final OpenCases open;
  private final Migration migration;
  private final StayingTasks staying;
  private final CaseLimits limits;
  private final Register register;
  private final TransactionTemplate transaction;

  CaseMoves(
      ProcessEngine engine,
      ModelList models,
      OpenCases open,
      Migration migration,
      StayingTasks staying,
      CaseLimits limits,
      Register register,
      TransactionTemplate transaction) {
    this.engine = engine;
    this.models = models;
    this.open = open;
    this.migration = migration;
    this.staying = staying;
    this.limits = limits;
    this.register = register;
    this.transaction = transaction;
  }

  /**
   * Open cases that do not run on the newest versions.
   *
   * @param cases by their numbers, as many as are looked at at once
   * @param more how many there are besides
   */
  record Outlook(List<Move> cases, int more) {}

  /**
   * What moving the open cases would do; nothing is changed.
   *
   * @param process a lifecycle or periodic duty, or what many share
   * @param number what the numbers of the cases begin with; null or blank for all
   * @throws NoSuchModelException if there is no such process
   * @throws BadUserRequestException if its cases are confidential
   */
  Outlook outlook(String process, String number) {
    check(process);
    List<String> outdated = outdated(process, number == null ? "" : number.trim());
    return new Outlook(
        outdated.stream().limit(MOST).flatMap(known -> move(known, false).stream()).toList(),
        Math.max(0, outdated.size() - MOST));
  }

  /**
   * Moves the chosen cases; those that cannot move stay as they are.
   *
   * @param chosen ids of cases
   * @throws BadUserRequestException if none is chosen, too many are, or one is not among those that
   *     could be
   */
  List<Move> move(String process, List<String> chosen) {
    check(process);
    if (chosen == null || chosen.isEmpty() || chosen.size() > MOST) {
      throw new BadUserRequestException("请选择要转换的案件，一次最多%d件".formatted(MOST));
    }
    List<String> outdated = outdated(process, "");
    chosen.stream()
        .filter(known -> !outdated.contains(known))
        .findFirst()
        .ifPresent(
            other -> {
              throw new BadUserRequestException("所选案件中有的不在可转换之列：已在最新版本上，或已结案。请重新读取清单后再选");
            });
    return chosen.stream().distinct().flatMap(known -> move(known, true).stream()).toList();
  }

  private void check(String process) {
    Model model = models.of(process);
    if (model.confidential()) {
      throw new BadUserRequestException(
          "「%s」的案件是保密的，有没有、有几件都不得示人，不能转换：在办的仍按原版本办完".formatted(model.name()));
    }
  }

  /** Without those of confidential policies, which may stand in what many share. */
  private List<String> outdated(String process, String number) {
    return open.outdated(process).stream()
        .map(register::find)
        .flatMap(Optional::stream)
        .filter(known -> !known.confidential() && known.caseNumber().startsWith(number))
        .sorted(
            Comparator.comparing(CaseRecord::registeredAt).thenComparing(CaseRecord::caseNumber))
        .map(CaseRecord::caseId)
        .toList();
  }

  /** Empty where the case has ended meanwhile. */
  private Optional<Move> move(String caseId, boolean forGood) {
    CaseRecord known = register.find(caseId).orElseThrow();
    List<Outdated> outdated = migration.outdated(caseId);
    if (known.closedAt() != null || outdated.isEmpty()) {
      return Optional.empty();
    }
    List<String> steps = open.tasks(caseId).stream().map(Task::getName).sorted().toList();
    List<String> moves =
        outdated.stream().filter(part -> part.to() != null).map(Outdated::told).toList();
    List<CaseLimits.Moved> moved = List.of();
    List<String> obstacles = List.of();
    try {
      moved =
          transaction.execute(
              begun -> {
                if (!forGood) {
                  begun.setRollbackOnly();
                }
                return move(known, outdated, moves);
              });
    } catch (CannotMoveException cannot) {
      obstacles = cannot.obstacles();
    } catch (OptimisticLockingException | ConcurrencyFailureException meanwhile) {
      obstacles = List.of("案件此刻正有人办理，未作改动。请重试");
    } catch (ProcessEngineException failed) {
      LOG.error("Case {} cannot be moved", known.caseNumber(), failed);
      obstacles = List.of("引擎未能转换，未作改动。请联系系统管理员查看日志");
    }
    List<String> remarks =
        obstacles.isEmpty() ? staying.remarks(caseId, outdated) : List.<String>of();
    return Optional.of(
        new Move(
            caseId, known.caseNumber(), version(known), steps, moves, moved, remarks, obstacles));
  }

  private int version(CaseRecord known) {
    return Platform.unrestricted(
            engine,
            () -> engine.getRepositoryService().getProcessDefinition(known.processDefinitionId()))
        .getVersion();
  }

  private List<CaseLimits.Moved> move(
      CaseRecord known, List<Outdated> outdated, List<String> moves) {
    CaseLimits.Running before = limits.running(known.caseId());
    migration.move(outdated);
    register.changeVersion(known.caseId(), definition(known, outdated), String.join("；", moves));
    return limits.goOn(known.caseId(), before);
  }

  /** The version that the case's own diagram is on then. */
  private static String definition(CaseRecord known, List<Outdated> outdated) {
    return outdated.stream()
        .filter(part -> part.instance().equals(known.caseId()))
        .map(part -> part.to().getId())
        .findFirst()
        .orElse(known.processDefinitionId());
  }
}
