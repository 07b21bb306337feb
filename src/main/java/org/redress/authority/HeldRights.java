package org.redress.authority;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/**
 * The rights that bear on a question, and the engine's answer to it. A person's own rights come
 * before those of their groups, these before everybody's; at each of the three a right to the thing
 * itself before one to all things, and a grant before a revocation.
 *
 * @param user who asks
 * @param rows what is known of the user, the user's groups and everybody
 */
record HeldRights(String user, List<Row> rows) {

  /**
   * A right as the engine stores it.
   *
   * @param type grant, revocation, or what holds for everybody, which is both
   * @param userId whose; null where it is a group's, {@code *} where it is everybody's
   * @param resourceType type of thing
   * @param resourceId which thing; {@code *} for all
   * @param perms what is allowed, as bits
   */
  record Row(int type, String userId, int resourceType, String resourceId, int perms) {

    private boolean allows(PermissionCheck check) {
      return (perms & check.getPerms()) == check.getPerms();
    }
  }

  /**
   * Whether what is asked is allowed: of several checks the first that says yes or no decides, or
   * all must say yes.
   */
  boolean allow(CompositePermissionCheck asked) {
    Stream<Optional<Boolean>> answers = asked.getAtomicChecks().stream().map(this::of);
    return asked.isDisjunctive()
        ? answers.flatMap(Optional::stream).findFirst().orElse(false)
        : answers.allMatch(answer -> answer.orElse(false));
  }

  private Optional<Boolean> of(PermissionCheck check) {
    return Stream.<Predicate<Row>>of(
            row -> user.equals(row.userId()) && row.type() != AUTH_TYPE_GLOBAL,
            row -> row.userId() == null,
            row -> row.type() == AUTH_TYPE_GLOBAL && ANY.equals(row.userId()))
        .flatMap(whose -> of(check, whose).stream())
        .findFirst()
        .or(() -> unknown(check));
  }

  private Optional<Boolean> of(PermissionCheck check, Predicate<Row> whose) {
    return Stream.of(check.getResourceId(), ANY)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(thing -> of(check, whose, thing).stream())
        .findFirst();
  }

  private Optional<Boolean> of(PermissionCheck check, Predicate<Row> whose, String thing) {
    List<Row> bearing =
        rows.stream()
            .filter(whose)
            .filter(row -> row.resourceType() == check.getResourceType())
            .filter(row -> thing.equals(row.resourceId()))
            .toList();
    if (bearing.stream().anyMatch(row -> row.type() != AUTH_TYPE_REVOKE && row.allows(check))) {
      return Optional.of(true);
    }
    return bearing.stream().anyMatch(row -> row.type() != AUTH_TYPE_GRANT && !row.allows(check))
        ? Optional.of(false)
        : Optional.empty();
  }

  /** What the question itself says for the case that nothing is known. */
  private static Optional<Boolean> unknown(PermissionCheck check) {
    return Optional.ofNullable(check.getAuthorizationNotFoundReturnValue())
        .map(answer -> answer == 1L);
  }
}
