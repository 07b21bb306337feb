package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.engine.Platform;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody may do is answered as the engine answers it, whatever rights and revocations there are. */
@Tag("database")
@RedressTest
class HeldRightsTest {

  private static final String PERSON = "who-has-mixed-rights";
  private static final List<String> GROUPS = List.of("mixed.one", "mixed.two");
  private static final List<String> THINGS = List.of("thing-1", "thing-2", "*");
  private static final List<Permission> PERMISSIONS = List.of(Permissions.READ, Permissions.UPDATE, Permissions.TASK_WORK);
  private static final List<Resources> TYPES = List.of(Resources.TASK, Resources.PROCESS_DEFINITION);
  private static final int MIXES = 400;

  @Autowired private ProcessEngine engine;
  @Autowired private HeldRightsMapper rights;
  @Autowired private JdbcTemplate database;

  private final Random chance = new Random(20261201);

  @AfterEach
  void the_rights_are_gone() {
    database.update("delete from act_ru_authorization where id_ like 'mixed-%'");
  }

  @Test
  void every_mix_of_rights_and_revocations_is_answered_as_the_engine_does() {
    AuthorizationChecks ours = new AuthorizationChecks(rights);
    int allowed = 0;
    for (int mix = 0; mix < MIXES; mix++) {
      the_rights_are_gone();
      List<String> held = new ArrayList<>();
      for (int i = chance.nextInt(6); i >= 0; i--) {
        held.add(hold());
      }
      for (int question = 0; question < 5; question++) {
        CompositePermissionCheck asked = question();
        List<String> groups = GROUPS.subList(0, chance.nextInt(3));
        boolean expected = Platform.unrestricted(engine, () -> new AuthorizationManager().isAuthorized(PERSON, groups, asked));
        assertThat(Platform.unrestricted(engine, () -> ours.isAuthorized(PERSON, groups, asked)))
            .as("%s, groups %s, asked %s", held, groups, told(asked))
            .isEqualTo(expected);
        allowed += expected ? 1 : 0;
      }
    }
    assertThat(allowed).as("answers that say yes").isBetween(MIXES / 2, MIXES * 4);
  }

  @Test
  void one_right_alone_is_asked_for_as_the_engine_does() {
    AuthorizationChecks ours = new AuthorizationChecks(rights);
    database.update(
        "insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_) values (?, 1, 1, ?, 7, 'thing-1', 4)",
        "mixed-" + UUID.randomUUID(), PERSON);
    PermissionCheck update = question("thing-1", Permissions.UPDATE);
    PermissionCheck read = question("thing-1", Permissions.READ);

    assertThat(Platform.<Boolean>unrestricted(engine, () -> ours.isAuthorized(PERSON, GROUPS, update))).isTrue();
    assertThat(Platform.<Boolean>unrestricted(engine, () -> ours.isAuthorized(PERSON, GROUPS, read))).isFalse();
    assertThat(Platform.<Boolean>unrestricted(engine, () -> ours.isAuthorized("somebody-else", GROUPS, update))).isFalse();
  }

  private static PermissionCheck question(String thing, Permission permission) {
    PermissionCheck check = new PermissionCheck();
    check.setResource(Resources.TASK);
    check.setResourceId(thing);
    check.setPermission(permission);
    return check;
  }

  private String hold() {
    int type = chance.nextInt(3);
    boolean isGroups = type != 0 && chance.nextBoolean();
    String user = type == 0 ? "*" : isGroups ? null : PERSON;
    String group = isGroups ? any(GROUPS) : null;
    int resource = any(TYPES).resourceType();
    String thing = any(THINGS);
    int perms = chance.nextInt(4) == 0 ? Integer.MAX_VALUE : any(PERMISSIONS).getValue() | any(PERMISSIONS).getValue();
    int stored = type == 2 ? Integer.MAX_VALUE & ~perms : perms;
    database.update("delete from act_ru_authorization where id_ like 'mixed-%' and type_ = ? and coalesce(user_id_, group_id_) = ?"
        + " and resource_type_ = ? and resource_id_ = ?", type, isGroups ? group : user, resource, thing);
    database.update(
        "insert into act_ru_authorization (id_, rev_, type_, user_id_, group_id_, resource_type_, resource_id_, perms_) values (?, 1, ?, ?, ?, ?, ?, ?)",
        "mixed-" + UUID.randomUUID(), type, user, group, resource, thing, stored);
    return "%d %s%s %d %s %d".formatted(type, user, group, resource, thing, stored);
  }

  private CompositePermissionCheck question() {
    CompositePermissionCheck asked = new CompositePermissionCheck(chance.nextInt(3) > 0);
    for (int i = chance.nextInt(4); i >= 0; i--) {
      PermissionCheck check = question(any(THINGS), any(PERMISSIONS));
      check.setResource(any(TYPES));
      asked.addAtomicCheck(check);
    }
    return asked;
  }

  private static String told(CompositePermissionCheck asked) {
    return asked.isDisjunctive() + " " + asked.getAtomicChecks().stream()
        .map(check -> check.getResourceType() + " " + check.getResourceId() + " " + check.getPerms()).toList();
  }

  private <T> T any(List<T> some) {
    return some.get(chance.nextInt(some.size()));
  }
}
