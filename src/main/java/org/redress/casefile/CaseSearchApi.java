package org.redress.casefile;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search in the head of Tasklist, and the case that is chosen there. */
@RestController
@RequestMapping("/api/complaints")
@Hidden
class CaseSearchApi {

  private final CaseSearch search;
  private final CaseFiles cases;

  CaseSearchApi(CaseSearch search, CaseFiles cases) {
    this.search = search;
    this.cases = cases;
  }

  /** By number, title, name or telephone. */
  @GetMapping("/search")
  List<FoundCase> search(@RequestParam("q") String text) {
    return search.find(text);
  }

  /** Where it stands and what happened, for who may read what was entered in it. */
  @GetMapping("/{caseNumber}/file")
  CaseFile file(@PathVariable String caseNumber, @RequestParam Optional<String> lifecycle) {
    return cases.ofNumber(caseNumber, lifecycle);
  }
}
