package org.redress.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.audit.CaseListMapper.Asked;
import org.springframework.stereotype.Component;

/** Searches the cases that an officer may see, a page at a time. */
@Component
public class CaseList {

  private static final int PAGE = 500;

  private final CaseListMapper mapper;
  private final DueWindows dues;
  private final Clock clock;

  CaseList(CaseListMapper mapper, DueWindows dues, Clock clock) {
    this.mapper = mapper;
    this.dues = dues;
    this.clock = clock;
  }

  /**
   * @param viewer the officer, who sees no case that they are barred from
   * @param after {@link CasePage#next()} of the page before
   * @param size cases a page
   */
  public CasePage find(CaseQuery query, String viewer, Optional<String> after, int size) {
    Asked asked = asked(query, viewer);
    List<CaseRow> found = mapper.page(asked, after.map(Cursor::parse).orElse(null), size + 1);
    boolean last = found.size() <= size;
    List<CaseRow> cases = last ? found : found.subList(0, size);
    int count = mapper.count(asked, CasePage.COUNTED + 1);
    return new CasePage(
        cases,
        last ? null : Cursor.after(cases.get(size - 1)).toString(),
        Math.min(count, CasePage.COUNTED),
        count > CasePage.COUNTED);
  }

  /** Everything the search finds, read a page at a time. */
  public Stream<CaseRow> all(CaseQuery query, String viewer) {
    Asked asked = asked(query, viewer);
    return Stream.iterate(
            mapper.page(asked, null, PAGE),
            page -> !page.isEmpty(),
            page -> mapper.page(asked, Cursor.after(page.get(page.size() - 1)), PAGE))
        .flatMap(List::stream);
  }

  /** The case with that id; empty where there is none that the officer may see. */
  public Optional<CaseRow> find(String caseId, String viewer) {
    return mapper.find(caseId, Asked.by(viewer));
  }

  private Asked asked(CaseQuery query, String viewer) {
    return new Asked(
        query,
        viewer,
        query.number() == null ? null : pattern(query.number()),
        begins(query.from(), 0),
        begins(query.to(), 1),
        begins(query.closedFrom(), 0),
        begins(query.closedTo(), 1),
        query.due() == null ? null : dues.of(query.due()),
        false);
  }

  private Instant begins(LocalDate day, int daysLater) {
    return day == null ? null : day.plusDays(daysLater).atStartOfDay(clock.getZone()).toInstant();
  }

  private static String pattern(String begin) {
    return begin.trim().replaceAll("([!%_])", "!$1") + "%";
  }
}
