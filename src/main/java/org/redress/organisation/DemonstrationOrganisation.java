package org.redress.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.redress.files.OwnerOnly;
import org.redress.organisation.DemonstrationPeople.Post;
import org.redress.people.Passwords;
import org.redress.unit.Changing;
import org.redress.unit.Posts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * For a try-out: the {@link DemonstrationPeople}, with generated passwords. They are printed when
 * the people are created and kept in {@code demo-users.txt} in the data directory, nowhere else. A
 * lifecycle added later gets its people then.
 */
@Component
@Order(4)
class DemonstrationOrganisation implements ApplicationRunner {

  private static final List<String> PEOPLE =
      List.of(
          "王芳", "李伟", "张敏", "刘洋", "陈静", "杨磊", "赵丽", "黄强", "周杰", "吴霞", "徐涛", "孙娜", "胡军", "朱琳", "高明",
          "林艳", "何勇", "郭娟", "马超", "罗丹");

  private final IdentityService identity;
  private final DemonstrationPeople posts;
  private final DemonstrationUnits units;
  private final Posts holdings;
  private final Changing changing;
  private final Passwords passwords;
  private final Environment environment;
  private final Path file;

  DemonstrationOrganisation(
      IdentityService identity,
      DemonstrationPeople posts,
      DemonstrationUnits units,
      Posts holdings,
      Changing changing,
      Passwords passwords,
      Environment environment,
      OrganisationProperties properties) {
    this.identity = identity;
    this.posts = posts;
    this.units = units;
    this.holdings = holdings;
    this.changing = changing;
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
    units.open();
    Map<String, String> created = new LinkedHashMap<>();
    List<Post> held = posts.posts();
    held.forEach(post -> person(created, post.user(), post.role()));
    changing.make(
        () -> {
          held.forEach(this::member);
          return null;
        });
    return created;
  }

  private void person(Map<String, String> created, String user, String role) {
    if (identity.createUserQuery().userId(user).count() == 0) {
      String password = passwords.generate();
      User person = identity.newUser(user);
      person.setFirstName(role);
      person.setLastName(PEOPLE.get(created.size() % PEOPLE.size()));
      person.setPassword(password);
      identity.saveUser(person);
      created.put(user, "%-45s %s  %s".formatted(user, password, role));
    }
  }

  private void member(Post post) {
    if (post.unit() != null) {
      if (holdings.of(post.user()).stream().noneMatch(held -> held.role().equals(post.group()))) {
        holdings.hold(post.user(), post.group(), post.unit(), null, null);
      }
    } else if (identity.createUserQuery().userId(post.user()).memberOfGroup(post.group()).count()
        == 0) {
      identity.createMembership(post.user(), post.group());
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
