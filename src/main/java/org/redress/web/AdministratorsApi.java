package org.redress.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.redress.engine.Platform;
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
                .memberOfGroup(Groups.CAMUNDA_ADMIN)
                .orderByUserId()
                .asc()
                .listPage(0, ENOUGH)
                .stream()
                .map(AdministratorsApi::name)
                .toList());
  }

  private static String name(User user) {
    String name =
        Stream.of(user.getFirstName(), user.getLastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "))
            .trim();
    return name.isEmpty() ? user.getId() : name;
  }
}
