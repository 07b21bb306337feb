package org.redress.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.engine.Platform;
import org.redress.unit.RoleKinds;
import org.redress.unit.UnitEntry;
import org.redress.unit.UnitKeeping;
import org.redress.unit.Units;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The units of the demonstration's sectors that have some, and where in them each role is held: at
 * the first kind of unit that the policy's table names, in each unit of that kind; what the table
 * does not name, at the sector's own top.
 */
@Component
class DemonstrationUnits {

  private static final String FILE = "demonstration/units.csv";

  private final RoleKinds kinds;
  private final Units units;
  private final UnitKeeping keeping;
  private final ProcessEngine engine;
  private final boolean wanted;

  DemonstrationUnits(
      RoleKinds kinds,
      Units units,
      UnitKeeping keeping,
      ProcessEngine engine,
      Environment environment) {
    this.kinds = kinds;
    this.units = units;
    this.keeping = keeping;
    this.engine = engine;
    this.wanted = environment.getProperty("redress.demonstration.units", Boolean.class, true);
  }

  /**
   * A unit of a sector.
   *
   * @param sector the folder of its policies; empty for what stands above all
   */
  record Line(String sector, String code, String name, String kind, String parent) {}

  /** Opens those that are not there. */
  void open() {
    if (wanted && units.tree().isEmpty()) {
      lines()
          .forEach(
              unit ->
                  keeping.put(
                      new UnitEntry(
                          unit.code(), unit.name(), unit.kind(), unit.parent(), null, null, null)));
    }
  }

  /** The units in which a role is held; none where the sector has no units. */
  List<Line> of(String sector, String role) {
    List<Line> own = lines().stream().filter(unit -> unit.sector().equals(sector)).toList();
    if (!wanted || own.isEmpty()) {
      return List.of();
    }
    return Platform.unrestricted(engine, () -> kinds.kinds(role)).stream()
        .map(kind -> own.stream().filter(unit -> unit.kind().equals(kind)).toList())
        .filter(some -> !some.isEmpty())
        .findFirst()
        .orElse(own.subList(0, 1));
  }

  private static List<Line> lines() {
    try {
      String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
      List<Line> lines = new ArrayList<>();
      text.lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cell -> lines.add(new Line(cell[0], cell[1], cell[2], cell[3], cell[4])));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
