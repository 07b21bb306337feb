package org.redress.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.redress.overview.Overview.Band;
import org.redress.overview.Overview.Point;
import org.redress.overview.Overview.Trend;
import org.redress.overview.OverviewMapper.Asked;
import org.redress.overview.OverviewMapper.InSlot;
import org.springframework.stereotype.Component;

/** Counts by spans of days: the age of what is open, and the trend. */
@Component
class SlotFigures {

  private final OverviewMapper mapper;
  private final Clock clock;

  SlotFigures(OverviewMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  List<Band> ages(Asked asked, List<Span> youngestFirst) {
    List<Instant> begins =
        youngestFirst.stream().filter(span -> span.from() != null).map(this::begin).toList();
    List<InSlot> counted = mapper.ages(asked, begins, begins.size());
    return IntStream.range(0, youngestFirst.size())
        .mapToObj(at -> new Band(youngestFirst.get(at), in(at, counted)))
        .toList();
  }

  Trend trend(Asked asked, List<Span> oldestFirst) {
    List<Span> latestFirst = new ArrayList<>(oldestFirst);
    Collections.reverse(latestFirst);
    List<Instant> begins = latestFirst.stream().map(this::begin).toList();
    Instant since = begins.get(begins.size() - 1);
    List<InSlot> received = mapper.received(asked, begins, since);
    List<InSlot> closed = mapper.closed(asked, begins, since);
    List<InSlot> deadlines = mapper.deadlines(asked, begins, since);
    List<Point> points =
        IntStream.range(0, latestFirst.size())
            .mapToObj(
                at ->
                    new Point(
                        latestFirst.get(at),
                        in(at, received),
                        in(at, closed),
                        thereofIn(at, deadlines)))
            .collect(ArrayList::new, (list, point) -> list.add(0, point), List::addAll);
    return new Trend(
        points,
        received.stream().mapToInt(InSlot::cases).sum(),
        received.stream().mapToInt(InSlot::thereof).sum(),
        deadlines.stream().mapToInt(InSlot::cases).sum(),
        deadlines.stream().mapToInt(InSlot::thereof).sum());
  }

  Instant begin(Span span) {
    return begin(span.from());
  }

  Instant begin(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  private static int in(int slot, List<InSlot> counted) {
    return counted.stream().filter(one -> one.slot() == slot).mapToInt(InSlot::cases).sum();
  }

  private static int thereofIn(int slot, List<InSlot> counted) {
    return counted.stream().filter(one -> one.slot() == slot).mapToInt(InSlot::thereof).sum();
  }
}
