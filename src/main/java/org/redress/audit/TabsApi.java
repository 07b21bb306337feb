package org.redress.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.redress.casefile.NoSuchCaseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the tabs on Cockpit's own pages ask, which know the engine's ids alone; for officers. */
@RestController
@RequestMapping("/api/audit")
@Hidden
class TabsApi {

  private final DefinitionUse use;
  private final CaseViews cases;
  private final Officers officers;

  TabsApi(DefinitionUse use, CaseViews cases, Officers officers) {
    this.use = use;
    this.cases = cases;
    this.officers = officers;
  }

  /** The lifecycles that run on a diagram. */
  @GetMapping("/definitions/{definition}")
  List<DefinitionUse.RunsOn> definition(@PathVariable String definition) {
    officers.acting();
    return use.of(definition);
  }

  /** The case that an instance, its own or that of a part, belongs to. */
  @GetMapping("/instances/{instance}")
  CaseView instance(@PathVariable String instance) {
    return cases
        .ofInstance(instance, officers.acting())
        .orElseThrow(() -> new NoSuchCaseException(instance));
  }
}
