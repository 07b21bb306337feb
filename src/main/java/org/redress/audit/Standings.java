package org.redress.audit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.audit.CaseLine.Words;
import org.redress.audit.StandingMapper.Held;
import org.redress.casefile.Names;
import org.redress.deadline.TimeLeft;
import org.springframework.stereotype.Component;

/** Says of a page of cases where they stand and what is what: with as many questions as for one. */
@Component
class Standings {

  private final StandingMapper mapper;
  private final PolicyVocabulary vocabulary;
  private final Names names;
  private final TimeLeft left;
  private final Clock clock;

  Standings(
      StandingMapper mapper, PolicyVocabulary vocabulary, Names names, TimeLeft left, Clock clock) {
    this.mapper = mapper;
    this.vocabulary = vocabulary;
    this.names = names;
    this.left = left;
    this.clock = clock;
  }

  List<CaseLine> lines(List<CaseRow> rows, Asked asked) {
    List<String> open =
        rows.stream().filter(row -> row.closedAt() == null).map(CaseRow::caseId).toList();
    List<Held> held = open.isEmpty() ? List.of() : mapper.open(open);
    List<String> overdue = open.isEmpty() ? List.of() : mapper.overdue(asked, open);
    Map<String, String> called = names.called(named(rows, held));
    Map<String, List<Held>> byCase = held.stream().collect(groupingBy(Held::caseId));
    Map<String, PolicyWords> policies = new LinkedHashMap<>();
    vocabulary.all().forEach(policy -> policies.put(policy.id(), policy));
    return rows.stream()
        .map(
            row ->
                new CaseLine(
                    row,
                    overdue.contains(row.caseId()),
                    standing(byCase.getOrDefault(row.caseId(), List.of()), called),
                    words(row, policies, called)))
        .toList();
  }

  /** The open tasks of a case. */
  List<Standing> of(String caseId) {
    List<Held> held = mapper.open(List.of(caseId));
    return standing(held, names.called(named(List.of(), held)));
  }

  private static Set<String> named(List<CaseRow> rows, List<Held> held) {
    return Stream.concat(
            rows.stream().map(CaseRow::respondent),
            held.stream().flatMap(task -> Stream.of(task.holder(), task.roleGroup())))
        .filter(Objects::nonNull)
        .collect(toSet());
  }

  private List<Standing> standing(List<Held> held, Map<String, String> called) {
    return held.stream()
        .collect(groupingBy(Held::task, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(groups -> standing(groups.get(0), roles(groups, called), called))
        .sorted(comparing(Standing::due, nullsLast(naturalOrder())))
        .toList();
  }

  private Standing standing(Held task, List<String> roles, Map<String, String> called) {
    Instant due = task.due();
    return new Standing(
        task.step(),
        roles,
        task.holder() == null ? null : called.getOrDefault(task.holder(), task.holder()),
        due,
        due == null ? null : left.until(due, task.caseId()),
        due != null && due.isBefore(clock.instant()));
  }

  private static List<String> roles(List<Held> groups, Map<String, String> called) {
    return groups.stream()
        .map(Held::roleGroup)
        .filter(Objects::nonNull)
        .map(group -> called.getOrDefault(group, group))
        .distinct()
        .toList();
  }

  private static Words words(
      CaseRow row, Map<String, PolicyWords> policies, Map<String, String> called) {
    PolicyWords policy =
        policies.getOrDefault(row.lifecycle(), PolicyWords.unknown(row.lifecycle()));
    return new Words(
        policy.name(),
        policy.grade(row.grade()),
        policy.category(row.category()),
        policy.outcome(row.outcome()),
        policy.satisfaction(row.satisfactionAnswer()),
        policy.authority(row.authority()),
        row.respondent() == null ? null : called.getOrDefault(row.respondent(), row.respondent()));
  }
}
