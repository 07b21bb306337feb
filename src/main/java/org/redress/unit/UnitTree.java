package org.redress.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The units as they were at one moment, closed ones too. */
public final class UnitTree {

  private final Map<String, Unit> units = new LinkedHashMap<>();

  UnitTree(Collection<Unit> all) {
    all.forEach(unit -> units.put(unit.code(), unit));
  }

  /** A unit is opened, or called otherwise; where it stands does not change. */
  void put(Unit unit) {
    units.put(unit.code(), unit);
  }

  /** Whether the organisation has none. */
  public boolean isEmpty() {
    return units.isEmpty();
  }

  /** All, each after the one above it. */
  public List<Unit> all() {
    return List.copyOf(units.values());
  }

  /** The one of that code; empty for null. */
  public Optional<Unit> find(String code) {
    return Optional.ofNullable(code == null ? null : units.get(code));
  }

  /** The one at the top; empty where there are none. */
  public Optional<Unit> top() {
    return units.values().stream().filter(unit -> unit.parent() == null).findFirst();
  }

  /** The open one that goes on with the cases of that one: itself, unless it is closed. */
  public Optional<Unit> inForce(String code) {
    Optional<Unit> unit = find(code);
    for (int i = 0; i < units.size() && unit.isPresent() && !unit.get().isOpen(); i++) {
      unit = find(unit.get().successor());
    }
    return unit.filter(Unit::isOpen);
  }

  /** The unit and those above it, up to the top. */
  public List<Unit> upwards(Unit unit) {
    List<Unit> upwards = new ArrayList<>();
    for (Optional<Unit> at = Optional.of(unit);
        at.isPresent() && upwards.size() <= units.size();
        at = find(at.get().parent())) {
      upwards.add(at.get());
    }
    return upwards;
  }

  /** Whether any unit has a working calendar of its own. */
  public boolean hasCalendars() {
    return units.values().stream().anyMatch(unit -> unit.calendar() != null);
  }

  /** The working calendar of the unit, or of the nearest above it that has its own. */
  public Optional<String> calendar(String code) {
    return inForce(code).stream()
        .flatMap(unit -> upwards(unit).stream())
        .map(Unit::calendar)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** What a unit is called where many are to choose from: several departments bear one name. */
  public String called(Unit unit) {
    return find(unit.parent())
        .filter(above -> above.parent() != null)
        .map(above -> above.name() + " / " + unit.name())
        .orElse(unit.name());
  }

  /** The unit and the open ones below it, each after the one above it. */
  public List<Unit> within(Unit unit) {
    return units.values().stream().filter(other -> other.isOpen() && other.isWithin(unit)).toList();
  }
}
