package org.redress.unit;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tree of units, for administrators. */
@RestController
@RequestMapping("/api/organisation/units")
@Hidden
class UnitsApi {

  private final Administrators administrators;
  private final Units units;
  private final UnitKeeping keeping;
  private final Posts posts;
  private final CasesOfUnits cases;

  UnitsApi(
      Administrators administrators,
      Units units,
      UnitKeeping keeping,
      Posts posts,
      CasesOfUnits cases) {
    this.administrators = administrators;
    this.units = units;
    this.keeping = keeping;
    this.posts = posts;
    this.cases = cases;
  }

  /**
   * A unit in the tree.
   *
   * @param holders how many people hold a post in it today
   */
  record UnitLine(
      String code,
      String name,
      String kind,
      String parent,
      String address,
      String telephone,
      String calendar,
      LocalDate openedOn,
      LocalDate closedOn,
      String successor,
      int holders) {

    private static UnitLine of(Unit unit, int holders) {
      return new UnitLine(
          unit.code(),
          unit.name(),
          unit.kind(),
          unit.parent(),
          unit.address(),
          unit.telephone(),
          unit.calendar(),
          unit.openedOn(),
          unit.closedOn(),
          unit.successor(),
          holders);
    }
  }

  /**
   * Who goes on.
   *
   * @param successor code of the unit
   */
  record Closing(String successor) {}

  /** How many open cases belong to a unit. */
  record OpenCases(int open) {}

  /** All, closed ones too, each after the one above it. */
  @GetMapping
  List<UnitLine> units() {
    administrators.acting();
    Map<String, Integer> holders = holders();
    return units.read().all().stream()
        .map(unit -> UnitLine.of(unit, holders.getOrDefault(unit.code(), 0)))
        .toList();
  }

  private Map<String, Integer> holders() {
    return posts.today().stream()
        .collect(
            Collectors.groupingBy(
                Post::unit,
                Collectors.collectingAndThen(
                    Collectors.mapping(Post::person, Collectors.toSet()),
                    people -> people.size())));
  }

  /** Opens a unit, or describes and moves the one that has the code. */
  @PutMapping
  UnitLine put(@RequestBody UnitEntry entry) {
    administrators.acting();
    Unit unit = keeping.put(entry);
    return UnitLine.of(unit, holders().getOrDefault(unit.code(), 0));
  }

  @GetMapping("/{code}/cases")
  OpenCases cases(@PathVariable String code) {
    administrators.acting();
    return new OpenCases(cases.open(code));
  }

  @PostMapping("/{code}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(@PathVariable String code, @RequestBody Closing closing) {
    administrators.acting();
    keeping.close(code, closing.successor());
  }
}
