package org.redress.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redress.audit.CaseQuery.Sort;
import org.springframework.stereotype.Component;

/** Searches the cases that an officer may see, a page at a time. */
@Component
public class CaseList {

  private static final int PAGE = 500;

  private final CaseListMapper mapper;
  private final Questions questions;
  private final Standings standings;

  CaseList(CaseListMapper mapper, Questions questions, Standings standings) {
    this.mapper = mapper;
    this.questions = questions;
    this.standings = standings;
  }

  /**
   * @param viewer the officer, who sees no case that they are barred from
   * @param after {@link CasePage#next()} of the page before
   * @param size cases a page
   */
  public CasePage find(CaseQuery query, String viewer, Optional<String> after, int size) {
    Asked asked = questions.of(query, viewer);
    Sort sort = query.sorted();
    Cursor begin = after.map(text -> Cursor.parse(text, sort)).orElse(null);
    List<CaseRow> found = mapper.page(asked, sort, begin, size + 1);
    boolean last = found.size() <= size;
    List<CaseRow> cases = last ? found : found.subList(0, size);
    int count = mapper.count(asked, CasePage.COUNTED + 1);
    return new CasePage(
        standings.lines(cases, asked),
        last ? null : Cursor.after(cases.get(size - 1), sort).toString(),
        Math.min(count, CasePage.COUNTED),
        count > CasePage.COUNTED);
  }

  /** Everything the search finds, read a page at a time. */
  public Stream<CaseRow> all(CaseQuery query, String viewer) {
    return pages(questions.of(query, viewer), query.sorted()).flatMap(List::stream);
  }

  /** The same with what the list says of each. */
  Stream<CaseLine> lines(CaseQuery query, String viewer) {
    Asked asked = questions.of(query, viewer);
    return pages(asked, query.sorted()).flatMap(page -> standings.lines(page, asked).stream());
  }

  private Stream<List<CaseRow>> pages(Asked asked, Sort sort) {
    return Stream.iterate(
        mapper.page(asked, sort, null, PAGE),
        page -> !page.isEmpty(),
        page -> mapper.page(asked, sort, Cursor.after(page.get(page.size() - 1), sort), PAGE));
  }

  /** The case with that id; empty where there is none that the officer may see. */
  public Optional<CaseRow> find(String caseId, String viewer) {
    return mapper.find(caseId, Asked.by(viewer));
  }

  /** How many cases stand how, of those that the query asks for otherwise. */
  public StateCounts counts(CaseQuery query, String viewer) {
    return new StateCounts(
        count(query, CaseState.OPEN, viewer),
        count(query, CaseState.OVERDUE, viewer),
        count(query, CaseState.DUE_TODAY, viewer),
        count(query, CaseState.UNATTENDED, viewer),
        count(query, CaseState.CLOSED, viewer));
  }

  private StateCounts.Count count(CaseQuery query, CaseState state, String viewer) {
    return StateCounts.Count.of(
        mapper.count(questions.of(query, viewer, state), CasePage.COUNTED + 1));
  }
}
