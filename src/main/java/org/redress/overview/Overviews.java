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
import org.redress.audit.PolicyVocabulary;
import org.redress.audit.PolicyWords;
import org.redress.audit.UnitChoice;
import org.redress.audit.UnitChoices;
import org.redress.overview.Overview.CauseLine;
import org.redress.overview.Overview.Causes;
import org.redress.overview.Overview.Choice;
import org.redress.overview.OverviewMapper.Asked;
import org.redress.overview.OverviewMapper.Cause;
import org.redress.overview.OverviewMapper.Held;
import org.redress.overview.OverviewMapper.Holder;
import org.redress.overview.OverviewMapper.Old;
import org.redress.overview.OverviewMapper.Standing;
import org.redress.overview.OverviewMapper.Unit;
import org.redress.overview.Readers.Reader;
import org.springframework.stereotype.Component;

/** Puts management's page together. */
@Component
class Overviews {

  private final OverviewMapper mapper;
  private final Counting counting;
  private final KeptFigures kept;
  private final PolicyVocabulary vocabulary;
  private final UnitChoices choices;
  private final ProcessEngine engine;
  private final Clock clock;

  Overviews(
      OverviewMapper mapper,
      Counting counting,
      KeptFigures kept,
      PolicyVocabulary vocabulary,
      UnitChoices choices,
      ProcessEngine engine,
      Clock clock) {
    this.mapper = mapper;
    this.counting = counting;
    this.kept = kept;
    this.vocabulary = vocabulary;
    this.choices = choices;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * For a reader; of one policy, or of all that are not confidential; of one unit with those below
   * it, or of all that the reader reaches. What is counted is as of a short while ago at most; the
   * oldest cases, which are named, are as of now.
   *
   * @param anew whether the reader wants it counted now
   */
  Overview of(
      Reader reader,
      Optional<String> lifecycle,
      Optional<String> unit,
      Interval interval,
      boolean anew) {
    Instant now = clock.instant();
    Asked asked = new Asked(reader.user(), lifecycle.orElse(null), unit.orElse(null), now, false);
    List<PolicyWords> policies = vocabulary.all();
    List<UnitChoice> organisation = choices.choices();

    Figures figures =
        kept.of(
            reader.user(),
            new KeptFigures.Choice(asked.lifecycle(), asked.unit(), interval),
            anew,
            () -> counting.count(asked, interval, listing(policies)));
    OldestCases oldest = oldest(asked);
    Words words =
        Words.of(engine, policies, groups(figures.standing(), figures.held(), oldest.holders()));
    OpenFigures open = new OpenFigures(figures.standing(), figures.due(), figures.held(), words);
    return new Overview(
        figures.at(),
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
            : UnitLines.of(organisation, unit.orElse(organisation.get(0).id()), figures.byUnit()),
        open.authorities(),
        open.climbed(),
        figures.ages(),
        oldest.lines(
            words, LocalDate.ofInstant(now, clock.getZone()), clock.getZone(), reader.opensCases()),
        figures.trend(),
        figures.since(),
        categories(figures.categories(), words),
        units(figures.units(), words),
        figures.repeats());
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
