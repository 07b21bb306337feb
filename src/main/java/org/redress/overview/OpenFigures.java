package org.redress.overview;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.redress.overview.Overview.AuthorityLine;
import org.redress.overview.Overview.ClimbedLine;
import org.redress.overview.Overview.DueCases;
import org.redress.overview.Overview.GradeCount;
import org.redress.overview.Overview.PolicyLine;
import org.redress.overview.OverviewMapper.DueCount;
import org.redress.overview.OverviewMapper.Held;
import org.redress.overview.OverviewMapper.Standing;

/**
 * The open cases by policy, by who has them and by where they climbed to.
 *
 * @param standing open cases by policy, grade and role that they climbed to
 * @param dueCounts when their tasks are due, by policy
 * @param held by policy, grade and group that they lie with
 * @param words what the ids are called
 */
record OpenFigures(
    List<Standing> standing, List<DueCount> dueCounts, List<Held> held, Words words) {

  private static final DueCount NOTHING_DUE = new DueCount(null, 0, 0, 0, 0);

  int cases() {
    return standing.stream().mapToInt(Standing::cases).sum();
  }

  /** Those in which nobody has anything to do until a moment comes. */
  int waiting() {
    return cases() - dueCounts.stream().mapToInt(DueCount::tasked).sum();
  }

  DueCases due() {
    return new DueCases(
        dueCounts.stream().mapToInt(DueCount::overdue).sum(),
        dueCounts.stream().mapToInt(DueCount::dueToday).sum(),
        dueCounts.stream().mapToInt(DueCount::dueNext).sum());
  }

  List<PolicyLine> policies() {
    Map<String, DueCount> due =
        dueCounts.stream().collect(toMap(DueCount::lifecycle, Function.identity()));
    return standing.stream().collect(groupingBy(Standing::lifecycle)).entrySet().stream()
        .map(
            policy ->
                policy(
                    policy.getKey(),
                    policy.getValue(),
                    due.getOrDefault(policy.getKey(), NOTHING_DUE)))
        .sorted(
            comparingInt(PolicyLine::open).reversed().thenComparing(line -> line.policy().name()))
        .toList();
  }

  private PolicyLine policy(String lifecycle, List<Standing> lines, DueCount due) {
    return new PolicyLine(
        words.policy(lifecycle),
        lines.stream().mapToInt(Standing::cases).sum(),
        lines.stream().filter(line -> line.authority() != null).mapToInt(Standing::cases).sum(),
        new DueCases(due.overdue(), due.dueToday(), due.dueNext()));
  }

  /** A role that acts in parts which several policies share is each policy's own. */
  List<AuthorityLine> authorities() {
    return held.stream()
        .collect(groupingBy(line -> List.of(line.lifecycle(), line.holder())))
        .values()
        .stream()
        .map(this::authority)
        .sorted(comparingInt(AuthorityLine::open).reversed().thenComparing(AuthorityLine::group))
        .toList();
  }

  private AuthorityLine authority(List<Held> lines) {
    Held one = lines.get(0);
    return new AuthorityLine(
        words.policy(one.lifecycle()),
        one.holder(),
        words.group(one.holder()),
        lines.stream().mapToInt(Held::cases).sum(),
        lines.stream().mapToInt(Held::overdue).sum(),
        lines.stream()
            .map(
                line ->
                    new GradeCount(
                        line.grade(), words.grade(one.lifecycle(), line.grade()), line.cases()))
            .sorted(comparing(GradeCount::grade, nullsLast(Comparator.naturalOrder())))
            .toList());
  }

  List<ClimbedLine> climbed() {
    return standing.stream()
        .filter(line -> line.authority() != null)
        .collect(
            groupingBy(
                line -> List.of(line.lifecycle(), line.authority()), summingInt(Standing::cases)))
        .entrySet()
        .stream()
        .map(
            line ->
                new ClimbedLine(
                    words.policy(line.getKey().get(0)),
                    line.getKey().get(1),
                    words.group(line.getKey().get(0) + "." + line.getKey().get(1)),
                    line.getValue()))
        .sorted(comparingInt(ClimbedLine::open).reversed().thenComparing(ClimbedLine::role))
        .toList();
  }
}
