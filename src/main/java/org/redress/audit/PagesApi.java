package org.redress.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.redress.engine.Analysts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which of Cockpit's pages are for who asks, so that its menu offers no other. */
@RestController
@RequestMapping("/api/pages")
@Hidden
class PagesApi {

  private static final List<String> OFFICERS =
      List.of("cases", "overview", "statistics", "lifecycle", "proof", "changes");
  private static final List<String> OFFICERS_OF_A_UNIT =
      List.of("cases", "overview", "statistics", "lifecycle");
  private static final List<String> MANAGEMENT = List.of("overview", "statistics");
  private static final List<String> ANALYSTS = List.of("models");

  private final Officers officers;
  private final Analysts analysts;
  private final RepositoryService repository;

  PagesApi(Officers officers, Analysts analysts, RepositoryService repository) {
    this.officers = officers;
    this.analysts = analysts;
    this.repository = repository;
  }

  /**
   * @param own the product's own pages; who has any begins with the first
   * @param vendors whether the vendor's show anything: who sees no diagram sees nothing there
   */
  record Pages(List<String> own, boolean vendors) {}

  @GetMapping
  Pages pages() {
    return new Pages(own(), repository.createProcessDefinitionQuery().count() > 0);
  }

  private List<String> own() {
    return Stream.concat(
            readers().stream(), analysts.areActing() ? ANALYSTS.stream() : Stream.empty())
        .toList();
  }

  private List<String> readers() {
    if (officers.areActing()) {
      return officers.isForAll() ? OFFICERS : OFFICERS_OF_A_UNIT;
    }
    return officers.orManagementAreActing() ? MANAGEMENT : List.of();
  }
}
