package org.redress.casefile;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of a head in Tasklist: 本单位及下级的投诉. */
@RestController
@RequestMapping("/api/complaints/below")
@Hidden
class CasesBelowApi {

  private final CasesBelow cases;

  CasesBelowApi(CasesBelow cases) {
    this.cases = cases;
  }

  /**
   * @param unit code of one of the units; all of theirs where it is missing
   * @param overdue whether only those are asked for with a step whose limit has passed
   * @param after the page before's {@code next}
   */
  @GetMapping
  CasesBelow.Page page(
      @RequestParam Optional<String> unit,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam Optional<String> after) {
    return cases.page(unit, overdue, after);
  }

  /** How many of each. */
  @GetMapping("/counts")
  CasesBelow.Counts counts(@RequestParam Optional<String> unit) {
    return cases.counts(unit);
  }

  /** Which units there are to ask for; none for who is no head. */
  @GetMapping("/units")
  List<CasesBelow.UnitBelow> units() {
    return cases.units();
  }
}
