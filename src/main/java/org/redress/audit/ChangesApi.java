package org.redress.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.casefile.Called;
import org.redress.casefile.Names;
import org.redress.engine.PolicyGroup;
import org.redress.engine.StandingGroups;
import org.redress.people.PeopleChange;
import org.redress.people.PeopleChanges;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who put whom into which group, and what else administrators changed about people; for officers,
 * since an administrator could let himself in by it.
 */
@RestController
@RequestMapping("/api/audit/changes")
@Hidden
class ChangesApi {

  private final PeopleChanges changes;
  private final Names names;
  private final Officers officers;

  ChangesApi(PeopleChanges changes, Names names, Officers officers) {
    this.changes = changes;
    this.names = names;
    this.officers = officers;
  }

  /** At most a hundred before a position, the latest first. */
  @GetMapping
  ChangePage changes(@RequestParam(defaultValue = "2147483647") int before) {
    officers.actingForAll();
    List<PeopleChange> found = changes.before(before);
    Called called = names.of("", ids(found));
    return new ChangePage(
        found.stream().map(change -> line(change, called)).toList(),
        changes.firstFault().orElse(null));
  }

  private static Set<String> ids(List<PeopleChange> found) {
    return found.stream()
        .flatMap(change -> Stream.of(change.actor(), change.person(), change.groupId()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static ChangeLine line(PeopleChange change, Called called) {
    return new ChangeLine(
        change,
        name(change.actor(), change, called),
        name(change.person(), change, called),
        name(change.groupId(), change, called),
        isGrave(change));
  }

  private static String name(String id, PeopleChange change, Called called) {
    return id == null ? null : called.at(id, change.at());
  }

  private static boolean isGrave(PeopleChange change) {
    return switch (change.kind()) {
      case JOINED_GROUP ->
          StandingGroups.ALL.contains(PolicyGroup.everywhere(change.groupId()))
              || Objects.equals(change.actor(), change.person());
      case DIRECTORY_ROLE_ADDED ->
          StandingGroups.ALL.contains(PolicyGroup.everywhere(change.groupId()));
      case PASSWORD_SET -> true;
      default -> false;
    };
  }
}
