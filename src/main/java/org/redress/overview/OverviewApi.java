package org.redress.overview;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What management's page in Cockpit asks. */
@RestController
@RequestMapping("/api/overview")
@Hidden
class OverviewApi {

  private final Overviews overviews;
  private final Readers readers;

  OverviewApi(Overviews overviews, Readers readers) {
    this.overviews = overviews;
    this.readers = readers;
  }

  /**
   * @param lifecycle id of the policy; all where there is none
   * @param unit code of the unit; all that the reader reaches where there is none
   * @param by what the trend counts by
   * @param anew whether it is counted now, whatever was counted a short while ago
   */
  @GetMapping
  Overview overview(
      @RequestParam Optional<String> lifecycle,
      @RequestParam Optional<String> unit,
      @RequestParam(defaultValue = "WEEK") Interval by,
      @RequestParam(defaultValue = "false") boolean anew) {
    return overviews.of(
        readers.acting(),
        lifecycle.filter(id -> !id.isBlank()),
        unit.filter(code -> !code.isBlank()),
        by,
        anew);
  }
}
