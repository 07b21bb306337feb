package org.redress.unit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.redress.people.PersonName;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Enters a file of posts. A person that there is not comes into being without a password: nobody
 * logs in as them until an administrator sets one, or the company's directory knows them.
 */
@Component
class PostImport {

  /** Ids that the engine takes. */
  private static final Pattern PERSON = Pattern.compile("[a-zA-Z0-9._-]{1,64}");

  private static final int LONGEST_NAME = 100;

  private final Posts posts;
  private final HeldRoles roles;
  private final IdentityService identity;
  private final Changing changing;

  PostImport(Posts posts, HeldRoles roles, @Lazy IdentityService identity, Changing changing) {
    this.posts = posts;
    this.roles = roles;
    this.identity = identity;
    this.changing = changing;
  }

  /** Within a change. */
  Tally enter(List<ImportLine> lines) {
    Tally tally = new Tally();
    changing.step(
        () -> {
          people(lines, tally);
          return null;
        });
    changing.step(
        () -> {
          posts(lines, tally);
          return null;
        });
    return tally;
  }

  private void posts(List<ImportLine> lines, Tally tally) {
    Map<String, String> written = roles.byWriting();
    for (ImportLine line : lines) {
      if (!tally.isFaulty(line)) {
        tally.take(line, () -> hold(line, written, tally));
      }
    }
  }

  /** Stored before anybody is asked whether they are there. */
  private void people(List<ImportLine> lines, Tally tally) {
    Map<String, String> known = new HashMap<>();
    identity.createUserQuery().list().forEach(user -> known.put(user.getId(), PersonName.of(user)));
    for (ImportLine line : lines) {
      tally.take(line, () -> person(line, known, tally));
    }
  }

  private void person(ImportLine line, Map<String, String> known, Tally tally) {
    String id = line.text(Field.PERSON);
    String name = line.text(Field.PERSON_NAME);
    if (id == null || !PERSON.matcher(id).matches()) {
      throw new RefusedEntryException(
          Field.PERSON, "用户名「%s」须由字母、数字、点、下划线和连字符组成，最长64个字符", id == null ? "" : id);
    }
    String called = known.get(id);
    if (called == null) {
      if (name == null || name.length() > LONGEST_NAME) {
        throw new RefusedEntryException(
            Field.PERSON_NAME, "没有用户名为「%s」的人员：新增人员须填写姓名，最长%d个字", id, LONGEST_NAME);
      }
      User user = identity.newUser(id);
      user.setLastName(name);
      identity.saveUser(user);
      known.put(id, name);
      tally.people++;
    } else if (name != null && !isSame(called, name)) {
      throw new RefusedEntryException(
          Field.PERSON_NAME, "用户名「%s」是%s，不是%s：请核对用户名；姓名在「用户」中更改", id, called, name);
    }
  }

  /** With or without the blank between family and given name. */
  private static boolean isSame(String called, String name) {
    return called.replaceAll("\\s", "").equals(name.replaceAll("\\s", ""));
  }

  private void hold(ImportLine line, Map<String, String> written, Tally tally) {
    String role = line.text(Field.ROLE);
    LocalDate from = line.day(Field.FROM);
    LocalDate until = line.day(Field.UNTIL);
    String id = Objects.requireNonNullElse(written.get(role), role);
    if (posts.isHeld(line.text(Field.PERSON), id, line.text(Field.UNIT), from, until)) {
      tally.same++;
    } else {
      posts.hold(line.text(Field.PERSON), id, line.text(Field.UNIT), from, until);
      tally.added++;
    }
  }
}
