package org.redress.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.redress.overview.Overview.OldCase;
import org.redress.overview.OverviewMapper.Holder;
import org.redress.overview.OverviewMapper.Old;

/**
 * The ten oldest open cases.
 *
 * @param cases oldest first
 * @param holders groups that they lie with
 */
record OldestCases(List<Old> cases, List<Holder> holders) {

  /**
   * @param named whether the reader may open cases: what they are about is told to nobody else
   */
  List<OldCase> lines(Words words, LocalDate today, ZoneId zone, boolean named) {
    Map<String, List<String>> with =
        holders.stream()
            .collect(
                groupingBy(
                    Holder::caseId, mapping(holder -> words.group(holder.holder()), toList())));
    return cases.stream()
        .map(
            old -> {
              LocalDate received = LocalDate.ofInstant(old.receivedAt(), zone);
              return new OldCase(
                  named ? old.caseId() : null,
                  old.caseNumber(),
                  words.policy(old.lifecycle()),
                  named ? old.title() : null,
                  words.grade(old.lifecycle(), old.grade()),
                  received,
                  ChronoUnit.DAYS.between(received, today),
                  with.getOrDefault(old.caseId(), List.of()));
            })
        .toList();
  }
}
