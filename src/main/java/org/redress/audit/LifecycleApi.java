package org.redress.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import org.redress.audit.StepFiguresMapper.CaseCount;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Cockpit's page of a lifecycle asks; for officers. */
@RestController
@RequestMapping("/api/audit/lifecycles")
@Hidden
class LifecycleApi {

  private final LifecycleViews views;
  private final VersionComparison comparison;
  private final Officers officers;

  LifecycleApi(LifecycleViews views, VersionComparison comparison, Officers officers) {
    this.views = views;
    this.comparison = comparison;
    this.officers = officers;
  }

  /** Every lifecycle with the cases received from the first day to the last. */
  @GetMapping("/figures")
  List<CaseCount> all(
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to) {
    return views.all(from, to, officers.acting());
  }

  /** What its cases did at each element of its diagrams. */
  @GetMapping("/{id}/figures")
  LifecycleView figures(
      @PathVariable String id,
      @RequestParam(required = false) String definition,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to) {
    return views.find(id, definition, from, to, officers.acting());
  }

  /** A diagram that a version of it runs on. */
  @GetMapping(
      value = "/{id}/versions/{version}/diagrams/{definition}",
      produces = MediaType.APPLICATION_XML_VALUE)
  String diagram(
      @PathVariable String id, @PathVariable String version, @PathVariable String definition) {
    officers.acting();
    return views.diagram(id, version, definition);
  }

  /** In what two versions of it differ: diagrams and tables. */
  @GetMapping("/{id}/comparison")
  Comparison comparison(
      @PathVariable String id, @RequestParam String before, @RequestParam String after) {
    officers.acting();
    return comparison.of(id, before, after);
  }
}
