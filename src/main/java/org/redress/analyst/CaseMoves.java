package org.redress.analyst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.redress.analyst.Migration.Outdated;
import org.redress.authority.NewVersion;
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
 * nothing else is as true. Those of a confidential policy are moved together, unseen.
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
  private final NewestSteps newest;
  private final NewVersion newVersion;
  private final CaseLimits limits;
  private final Register register;
  private final TransactionTemplate transaction;

  CaseMoves(
      ProcessEngine engine,
      ModelList models,
      OpenCases open,
      Migration migration,
      StayingTasks staying,
      NewestSteps newest,
      NewVersion newVersion,
      CaseLimits limits,
      Register register,
      TransactionTemplate transaction) {
    this.engine = engine;
    this.models = models;
    this.open = open;
    this.migration = migration;
    this.staying = staying;
    this.newest = newest;
    this.newVersion = newVersion;
    this.limits = limits;
    this.register = register;
    this.transaction = transaction;
  }

  /**
   * Open cases that do not run on the newest versions.
   *
   * @param cases by their numbers, as many as are looked at at once
   * @param more how many there are besides
   * @param concealed instead, where they are confidential; else null
   * @param steps of the newest version, one of which a step with another id may have become
   */
  record Outlook(List<Move> cases, int more, Concealed concealed, List<Step> steps) {}

  /**
   * What is told of confidential cases: neither which nor how many there are, nor whether any is.
   *
   * @param obstacles why those that stand at a step cannot move, a sentence each
   * @param gone steps at which they stand and of whose ids the newest version has none
   */
  record Concealed(List<String> obstacles, List<Step> gone) {

    private static Concealed of(List<Move> moves) {
      return new Concealed(
          moves.stream().flatMap(move -> move.obstacles().stream()).distinct().sorted().toList(),
          moves.stream().flatMap(move -> move.gone().stream()).distinct().toList());
    }
  }

  /**
   * What moving the open cases would do; nothing is changed.
   *
   * @param process a lifecycle or periodic duty, or what many share
   * @param number what the numbers of the cases begin with; null or blank for all, and of no
   *     account where they are confidential
   * @param renamed ids of steps that bear another in the newest version, and that one; may be null
   * @throws NoSuchModelException if there is no such process
   * @throws BadUserRequestException if the newest version has no such step
   */
  Outlook outlook(String process, String number, Map<String, String> renamed) {
    Map<String, String> said = checked(process, renamed);
    List<Step> steps = newest.steps(process);
    if (models.of(process).confidential()) {
      return new Outlook(List.of(), 0, concealed(process, said, false), steps);
    }
    List<String> outdated = outdated(process, number == null ? "" : number.trim(), false);
    return new Outlook(
        outdated.stream().limit(MOST).flatMap(known -> move(known, said, false).stream()).toList(),
        Math.max(0, outdated.size() - MOST),
        null,
        steps);
  }

  /**
   * Moves all open cases of a confidential policy that can move.
   *
   * @throws BadUserRequestException if it is none, or the newest version has no such step
   */
  Concealed moveConcealed(String process, Map<String, String> renamed) {
    Map<String, String> said = checked(process, renamed);
    if (!models.of(process).confidential()) {
      throw new BadUserRequestException("此流程的案件不保密，请逐件选择要转换的案件");
    }
    return concealed(process, said, true);
  }

  private Concealed concealed(String process, Map<String, String> renamed, boolean forGood) {
    return Concealed.of(
        outdated(process, "", true).stream()
            .flatMap(known -> move(known, renamed, forGood).stream())
            .toList());
  }

  /**
   * Moves the chosen cases; those that cannot move stay as they are.
   *
   * @param chosen ids of cases
   * @param renamed see {@link #outlook}
   * @throws BadUserRequestException if none is chosen, too many are, or one is not among those that
   *     could be; if the newest version has no such step
   */
  List<Move> move(String process, List<String> chosen, Map<String, String> renamed) {
    Map<String, String> said = checked(process, renamed);
    if (chosen == null || chosen.isEmpty() || chosen.size() > MOST) {
      throw new BadUserRequestException("请选择要转换的案件，一次最多%d件".formatted(MOST));
    }
    List<String> outdated = outdated(process, "", false);
    chosen.stream()
        .filter(known -> !outdated.contains(known))
        .findFirst()
        .ifPresent(
            other -> {
              throw new BadUserRequestException("所选案件中有的不在可转换之列：已在最新版本上，或已结案。请重新读取清单后再选");
            });
    return chosen.stream().distinct().flatMap(known -> move(known, said, true).stream()).toList();
  }

  private Map<String, String> checked(String process, Map<String, String> renamed) {
    models.of(process);
    if (renamed == null) {
      return Map.of();
    }
    renamed.values().stream()
        .filter(step -> step == null || !newest.has(process, step))
        .findFirst()
        .ifPresent(
            step -> {
              throw new BadUserRequestException("最新版本没有标识为「%s」的步骤，请核对后再试".formatted(step));
            });
    return renamed;
  }

  /**
   * Confidential ones, or the others: those of confidential policies may stand in what many share.
   */
  private List<String> outdated(String process, String number, boolean confidential) {
    return open.outdated(process).stream()
        .map(register::find)
        .flatMap(Optional::stream)
        .filter(
            known -> known.confidential() == confidential && known.caseNumber().startsWith(number))
        .sorted(
            Comparator.comparing(CaseRecord::registeredAt).thenComparing(CaseRecord::caseNumber))
        .map(CaseRecord::caseId)
        .toList();
  }

  /** Empty where the case has ended meanwhile. */
  private Optional<Move> move(String caseId, Map<String, String> renamed, boolean forGood) {
    CaseRecord known = register.find(caseId).orElseThrow();
    List<Outdated> outdated = migration.outdated(caseId);
    if (known.closedAt() != null || outdated.isEmpty()) {
      return Optional.empty();
    }
    List<String> steps = open.tasks(caseId).stream().map(Task::getName).sorted().toList();
    List<String> moves =
        outdated.stream().filter(part -> part.to() != null).map(Outdated::told).toList();
    Done done = new Done(List.of(), List.of());
    List<String> obstacles = List.of();
    List<Step> gone = List.of();
    try {
      done =
          transaction.execute(
              begun -> {
                if (!forGood) {
                  begun.setRollbackOnly();
                }
                return move(known, outdated, moves, renamed);
              });
    } catch (CannotMoveException cannot) {
      obstacles = cannot.obstacles();
      gone = cannot.gone();
    } catch (OptimisticLockingException | ConcurrencyFailureException meanwhile) {
      obstacles = List.of("案件此刻正有人办理，未作改动。请重试");
    } catch (ProcessEngineException failed) {
      LOG.error("Case {} cannot be moved", caseId, failed);
      obstacles = List.of("引擎未能转换，未作改动。请联系系统管理员查看日志");
    }
    List<String> remarks = new ArrayList<>(done.regrouped());
    if (obstacles.isEmpty()) {
      remarks.addAll(staying.remarks(caseId, outdated, renamed));
    }
    return Optional.of(
        new Move(
            caseId,
            known.caseNumber(),
            version(known),
            steps,
            moves,
            done.limits(),
            remarks,
            obstacles,
            gone));
  }

  private int version(CaseRecord known) {
    return Platform.unrestricted(
            engine,
            () -> engine.getRepositoryService().getProcessDefinition(known.processDefinitionId()))
        .getVersion();
  }

  /** What followed from a move. */
  private record Done(List<CaseLimits.Moved> limits, List<String> regrouped) {}

  private Done move(
      CaseRecord known, List<Outdated> outdated, List<String> moves, Map<String, String> renamed) {
    CaseLimits.Running before = limits.running(known.caseId());
    List<String> here =
        open.tasks(known.caseId()).stream()
            .map(Task::getTaskDefinitionKey)
            .filter(renamed::containsKey)
            .map(step -> step + " → " + renamed.get(step))
            .toList();
    migration.move(outdated, renamed);
    register.changeVersion(
        known.caseId(),
        definition(known, outdated),
        Stream.concat(moves.stream(), here.stream()).collect(Collectors.joining("；")));
    CaseLimits.GoneOn gone = limits.goOn(known.caseId(), before);
    if (!gone.unreadable().isEmpty()) {
      throw new CannotMoveException(
          gone.unreadable().stream().map("新版本的时限「%s」要读的数据本案没有，算不出来。案件仍按原版本办完"::formatted).toList(),
          List.of());
    }
    return new Done(gone.moved(), newVersion.regroup(known.caseId()));
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
