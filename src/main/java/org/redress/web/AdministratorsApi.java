package org.redress.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.engine.Platform;
import org.redress.engine.StandingGroups;
import org.redress.people.PersonName;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom staff may ask for help with their rights. */
@RestController
@RequestMapping("/api/administrators")
@Hidden
class AdministratorsApi {

  private static final int ENOUGH = 5;

  private final ProcessEngine engine;

  AdministratorsApi(ProcessEngine engine) {
    this.engine = engine;
  }

  /** The names of a few of them; the user id where nobody entered a name. */
  @GetMapping
  List<String> names() {
    return Platform.unrestricted(
        engine,
        () ->
            engine
                .getIdentityService()
                .createUserQuery()
                .memberOfGroup(StandingGroups.ADMINISTRATORS)
                .orderByUserId()
                .asc()
                .listPage(0, ENOUGH)
                .stream()
                .map(PersonName::of)
                .toList());
  }
}
