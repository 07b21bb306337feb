package org.redress.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.casefile.CaseStatus.OpenTask;
import org.redress.casefile.CasesBelowMapper.HeadedUnit;
import org.redress.casefile.CasesBelowMapper.Line;
import org.redress.casefile.CasesBelowMapper.Question;
import org.redress.casefile.CasesBelowMapper.Step;
import org.redress.register.CaseRecord;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/**
 * The open cases of the units that a head (负责人) answers for, a page at a time. Nobody else has any,
 * and none of a head's is confidential or bars them.
 */
@Component
class CasesBelow {

  /** So many stand on a page. */
  private static final int PAGE = 25;

  /** Nobody reads further, and counting would go through all there are. */
  private static final int COUNTED = 1_000;

  private final CasesBelowMapper mapper;
  private final TaskCards cards;
  private final Register register;
  private final ProcessEngine engine;
  private final Clock clock;

  CasesBelow(
      CasesBelowMapper mapper,
      TaskCards cards,
      Register register,
      ProcessEngine engine,
      Clock clock) {
    this.mapper = mapper;
    this.cards = cards;
    this.register = register;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * A case of a unit that who asks is the head of, or of one below it.
   *
   * @param caseId its id, after which the next page begins
   * @param caseNumber its number
   * @param lifecycle id of the policy
   * @param policy its name
   * @param title what it is about
   * @param unit name of the unit that it belongs to
   * @param receivedAt when the complaint counts as received
   * @param standsAt the open tasks
   */
  record CaseBelow(
      String caseId,
      String caseNumber,
      String lifecycle,
      String policy,
      String title,
      String unit,
      Instant receivedAt,
      List<OpenTask> standsAt) {}

  /**
   * @param next id of the case after which the next page begins; null on the last
   */
  record Page(List<CaseBelow> cases, String next) {}

  /**
   * How many there are, up to the most that is counted.
   *
   * @param open that are open
   * @param overdue of these, with a step whose limit has passed
   * @param most what either says where there are that many, or more
   */
  record Counts(int open, int overdue, int most) {}

  /**
   * A unit that who asks answers for.
   *
   * @param id its code
   * @param name what it is called
   * @param depth how far below the top of the whole organisation it stands
   */
  record UnitBelow(String id, String name, long depth) {

    static UnitBelow of(HeadedUnit unit) {
      return new UnitBelow(
          unit.id(), unit.name(), unit.path().chars().filter(each -> each == '/').count());
    }
  }

  /** The units of who asks, each after the one above it; none for who is no head. */
  List<UnitBelow> units() {
    return mapper.units(reader()).stream().map(UnitBelow::of).toList();
  }

  /** The latest received first. */
  Page page(Optional<String> unit, boolean overdue, Optional<String> after) {
    Optional<CaseRecord> last = after.flatMap(register::find);
    List<Line> found =
        mapper.page(
            question(unit, overdue),
            last.map(CaseRecord::receivedAt).orElse(null),
            last.map(CaseRecord::caseId).orElse(null),
            PAGE + 1);
    List<Line> shown = found.subList(0, Math.min(PAGE, found.size()));
    Map<String, List<OpenTask>> steps = steps(shown.stream().map(Line::caseId).toList());
    return new Page(
        shown.stream()
            .map(line -> told(line, steps.getOrDefault(line.caseId(), List.of())))
            .toList(),
        found.size() > PAGE ? shown.get(PAGE - 1).caseId() : null);
  }

  /** Where each of the cases stands: asked for the whole page at once, as its cards are. */
  private Map<String, List<OpenTask>> steps(List<String> shown) {
    List<Step> open = shown.isEmpty() ? List.of() : mapper.steps(shown);
    Map<String, List<String>> roles =
        open.isEmpty() ? Map.of() : cards.roles(open.stream().map(Step::taskId).toList());
    return open.stream()
        .collect(
            groupingBy(
                Step::caseId,
                mapping(
                    step -> told(step, roles.getOrDefault(step.taskId(), List.of())), toList())));
  }

  private OpenTask told(Step step, List<String> roles) {
    Instant due = step.due();
    return new OpenTask(
        step.task(),
        step.name(),
        roles,
        step.since(),
        due,
        due != null && due.isBefore(clock.instant()));
  }

  private static CaseBelow told(Line line, List<OpenTask> standsAt) {
    return new CaseBelow(
        line.caseId(),
        line.caseNumber(),
        line.lifecycle(),
        Optional.ofNullable(line.policy()).orElse(line.lifecycle()),
        line.title(),
        line.unit(),
        line.receivedAt(),
        standsAt);
  }

  Counts counts(Optional<String> unit) {
    return new Counts(count(unit, false), count(unit, true), COUNTED);
  }

  private int count(Optional<String> unit, boolean overdue) {
    return mapper.count(question(unit, overdue), COUNTED);
  }

  private Question question(Optional<String> unit, boolean overdue) {
    return new Question(reader(), unit.orElse(null), overdue ? clock.instant() : null, false);
  }

  private String reader() {
    return engine.getIdentityService().getCurrentAuthentication().getUserId();
  }
}
