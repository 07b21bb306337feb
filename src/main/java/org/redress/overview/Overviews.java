package org.redress.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.audit.Due;
import org.redress.audit.DueWindows;
import org.redress.audit.PolicyVocabulary;
import org.redress.audit.PolicyWords;
import org.redress.audit.UnitChoice;
import org.redress.audit.UnitChoices;
import org.redress.overview.Overview.CauseLine;
import org.redress.overview.Overview.Causes;
import org.redress.overview.Overview.Choice;
import org.redress.overview.OverviewMapper.Asked;
import org.redress.overview.OverviewMapper.Cause;
import org.redress.overview.OverviewMapper.DueCount;
import org.redress.overview.OverviewMapper.Held;
import org.redress.overview.OverviewMapper.Holder;
import org.redress.overview.OverviewMapper.Old;
import org.redress.overview.OverviewMapper.Standing;
import org.redress.overview.OverviewMapper.Unit;
import org.redress.overview.Readers.Reader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts management's page together. */
@Component
class Overviews {

  /** How far causes and repeats look back. */
  private static final int MONTHS = 12;

  private final OverviewMapper mapper;
  private final SlotFigures slots;
  private final DueWindows dues;
  private final PolicyVocabulary vocabulary;
  private final UnitChoices choices;
  private final ProcessEngine engine;
  private final Clock clock;

  Overviews(
      OverviewMapper mapper,
      SlotFigures slots,
      DueWindows dues,
      PolicyVocabulary vocabulary,
      UnitChoices choices,
      ProcessEngine engine,
      Clock clock) {
    this.mapper = mapper;
    this.slots = slots;
    this.dues = dues;
    this.vocabulary = vocabulary;
    this.choices = choices;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * As of now, for a reader; of one policy, or of all that are not confidential; of one unit with
   * those below it, or of all that the reader reaches.
   */
  @Transactional(readOnly = true)
  public Overview of(
      Reader reader, Optional<String> lifecycle, Optional<String> unit, Interval interval) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    LocalDate since = today.minusMonths(MONTHS);
    Instant sinceMoment = slots.begin(since);
    Asked asked = new Asked(reader.user(), lifecycle.orElse(null), unit.orElse(null), now, false);
    List<PolicyWords> policies = vocabulary.all();
    List<UnitChoice> organisation = choices.choices();

    List<Standing> standing = mapper.standing(asked);
    List<DueCount> due = mapper.due(asked, dues.of(Due.TODAY), dues.of(Due.NEXT));
    List<Held> held = mapper.held(asked);
    OldestCases oldest = oldest(asked);
    Words words = Words.of(engine, policies, groups(standing, held, oldest.holders()));
    OpenFigures open = new OpenFigures(standing, due, held, words);
    return new Overview(
        now,
        reader.opensCases(),
        lifecycle.orElse(null),
        policies.stream().map(known -> new Choice(known.id(), known.name())).toList(),
        unit.orElse(null),
        organisation,
        open.cases(),
        open.waiting(),
        open.due(),
        open.policies(),
        organisation.isEmpty()
            ? List.of()
            : UnitLines.of(
                organisation, unit.orElse(organisation.get(0).id()), mapper.byUnit(asked)),
        open.authorities(),
        open.climbed(),
        slots.ages(asked, Ages.upTo(today)),
        oldest.lines(words, today, clock.getZone(), reader.opensCases()),
        slots.trend(asked, interval.upTo(today)),
        since,
        categories(mapper.categories(asked, sinceMoment), words),
        units(mapper.units(asked, sinceMoment, listing(policies)), words),
        mapper.repeats(asked, sinceMoment));
  }

  private OldestCases oldest(Asked asked) {
    List<Old> cases = mapper.oldest(asked);
    return new OldestCases(
        cases,
        cases.isEmpty() ? List.of() : mapper.holders(cases.stream().map(Old::caseId).toList()));
  }

  private static Causes categories(List<Cause> counted, Words words) {
    return new Causes(
        counted.isEmpty() ? 0 : counted.get(0).total(),
        counted.stream()
            .map(
                one ->
                    new CauseLine(
                        words.policy(one.lifecycle()),
                        one.cause(),
                        words.category(one.lifecycle(), one.cause()),
                        one.cases()))
            .toList());
  }

  private static List<String> listing(List<PolicyWords> policies) {
    return policies.stream()
        .filter(known -> !known.units().isEmpty())
        .map(PolicyWords::id)
        .toList();
  }

  private static Causes units(List<Unit> counted, Words words) {
    return new Causes(
        counted.isEmpty() ? 0 : counted.get(0).total(),
        counted.stream()
            .map(
                one ->
                    one.lifecycle() == null
                        ? new CauseLine(null, one.unit(), one.unit(), one.cases())
                        : new CauseLine(
                            words.policy(one.lifecycle()),
                            one.unit(),
                            words.unit(one.lifecycle(), one.unit()),
                            one.cases()))
            .toList());
  }

  private static Set<String> groups(
      List<Standing> standing, List<Held> held, List<Holder> holders) {
    return Stream.of(
            standing.stream()
                .filter(line -> line.authority() != null)
                .map(line -> line.lifecycle() + "." + line.authority()),
            held.stream().map(Held::holder),
            holders.stream().map(Holder::holder))
        .flatMap(ids -> ids)
        .collect(Collectors.toSet());
  }
}
