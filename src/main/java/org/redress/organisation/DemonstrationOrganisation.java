package org.redress.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.redress.deployment.Lifecycle;
import org.redress.deployment.Lifecycles;
import org.redress.engine.PolicyGroup;
import org.redress.engine.StandingGroups;
import org.redress.files.OwnerOnly;
import org.redress.people.Passwords;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * For a try-out: a person for each role of a sector ({@code retail-first-level-receiver}), an
 * administrator, an analyst, a compliance officer and a manager, with generated passwords. They are
 * printed when the people are created and kept in {@code demo-users.txt} in the data directory,
 * nowhere else. A lifecycle added later gets its people then.
 */
@Component
@Order(4)
class DemonstrationOrganisation implements ApplicationRunner {

  private static final List<String> PEOPLE =
      List.of(
          "王芳", "李伟", "张敏", "刘洋", "陈静", "杨磊", "赵丽", "黄强", "周杰", "吴霞", "徐涛", "孙娜", "胡军", "朱琳", "高明",
          "林艳", "何勇", "郭娟", "马超", "罗丹");

  private final IdentityService identity;
  private final Lifecycles lifecycles;
  private final Roles roles;
  private final Passwords passwords;
  private final Environment environment;
  private final Path file;

  DemonstrationOrganisation(
      IdentityService identity,
      Lifecycles lifecycles,
      Roles roles,
      Passwords passwords,
      Environment environment,
      OrganisationProperties properties) {
    this.identity = identity;
    this.lifecycles = lifecycles;
    this.roles = roles;
    this.passwords = passwords;
    this.environment = environment;
    this.file = Path.of(properties.dataDirectory(), "demo-users.txt");
  }

  /** All or none: a password that was not told is lost. */
  @Override
  @Transactional
  public void run(ApplicationArguments args) {
    if (ProductionRules.isProduction(environment)) {
      return;
    }
    Map<String, String> created = passwords.savingGenerated(this::people);
    if (!created.isEmpty()) {
      tell(created);
    }
  }

  private Map<String, String> people() {
    Map<String, String> created = new LinkedHashMap<>();
    member(created, "admin", "系统管理员", StandingGroups.ADMINISTRATORS);
    member(created, "analyst", "业务分析员", StandingGroups.ANALYSTS);
    member(created, "compliance", "合规人员", StandingGroups.COMPLIANCE);
    member(created, "management", "管理层", StandingGroups.MANAGEMENT);
    Map<String, String> names = new TreeMap<>(roles.in(roles.latest()));
    for (Lifecycle lifecycle : lifecycles.chosen()) {
      names.forEach(
          (group, name) -> {
            if (group.startsWith(lifecycle.id() + ".")) {
              member(created, lifecycle.sector() + "-" + PolicyGroup.role(group), name, group);
            }
          });
    }
    return created;
  }

  private void member(Map<String, String> created, String user, String role, String group) {
    if (identity.createUserQuery().userId(user).count() == 0) {
      String password = passwords.generate();
      User person = identity.newUser(user);
      person.setFirstName(role);
      person.setLastName(PEOPLE.get(created.size() % PEOPLE.size()));
      person.setPassword(password);
      identity.saveUser(person);
      created.put(user, "%-45s %s  %s".formatted(user, password, role));
    }
    if (identity.createUserQuery().userId(user).memberOfGroup(group).count() == 0) {
      identity.createMembership(user, group);
    }
  }

  /** Printed, not logged: a log is kept. */
  private void tell(Map<String, String> created) {
    String lines = String.join(System.lineSeparator(), created.values()) + System.lineSeparator();
    System.out.println(
        "Demonstration users (user, password, role), also in "
            + file.toAbsolutePath().normalize()
            + ":");
    System.out.print(lines);
    try {
      Files.writeString(OwnerOnly.file(file), lines, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
