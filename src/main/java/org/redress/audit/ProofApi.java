package org.redress.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.redress.proof.RegisterCheck;
import org.redress.proof.Seal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Cockpit's page of the proof asks beside the verification itself; for officers. */
@RestController
@RequestMapping("/api/audit/seals")
@Hidden
class ProofApi {

  private final RegisterCheck check;
  private final Officers officers;

  ProofApi(RegisterCheck check, Officers officers) {
    this.check = check;
    this.officers = officers;
  }

  /** The seals that the register stands under, in order. */
  @GetMapping
  List<Seal> seals() {
    officers.actingForAll();
    return check.seals();
  }
}
