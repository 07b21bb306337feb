package org.redress.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.redress.unit.Changing;
import org.redress.unit.OrganisationLook;
import org.redress.unit.Post;
import org.redress.unit.Posts;
import org.redress.unit.UnitEntry;
import org.redress.unit.UnitKeeping;
import org.redress.unit.Units;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A bank of one head office ({@code hq}), two branches ({@code east}, {@code west}) and three outlets of each
 * ({@code east-1} to {@code west-3}). Whoever opens it closes it: all other tests know an organisation without units.
 */
@Component
public class Bank {

  /** First day of all posts, unless a test says otherwise. */
  public static final LocalDate OPENING = LocalDate.parse("2026-03-02");

  private static final List<String> OUTLETS = List.of("east-1", "east-2", "east-3", "west-1", "west-2", "west-3");
  private static final String POLICY = "bank-outlet.";

  private final Changing changing;
  private final UnitKeeping units;
  private final Units remembered;
  private final Posts posts;
  private final OrganisationLook look;
  private final IdentityService identity;
  private final JdbcTemplate database;
  private final List<String> people = new ArrayList<>();

  Bank(Changing changing, UnitKeeping units, Units remembered, Posts posts, OrganisationLook look, IdentityService identity, JdbcTemplate database) {
    this.changing = changing;
    this.units = units;
    this.remembered = remembered;
    this.posts = posts;
    this.look = look;
    this.identity = identity;
    this.database = database;
  }

  /** Outlets take complaints in and decide them, branches manage them, the head office answers for its own. */
  public void open() {
    List.of("clerk-hq", "manager-east", "manager-west", "head-east", "head-west").forEach(this::hire);
    OUTLETS.forEach(outlet -> hire("receiver-" + outlet));
    changing.make(() -> {
      found();
      return null;
    });
  }

  private void found() {
    unit("hq", "总行", "总行", null);
    employ("clerk-hq", "hq-service-dept", "hq");
    for (String branch : List.of("east", "west")) {
      unit(branch, name(branch) + "支行", "支行", "hq");
      employ("manager-" + branch, "complaint-manager", branch);
      employ("head-" + branch, "outlet-head", branch);
    }
    for (String outlet : OUTLETS) {
      String branch = outlet.substring(0, outlet.indexOf('-'));
      unit(outlet, name(branch) + outlet.substring(branch.length() + 1) + "号网点", "网点", branch);
      employ("receiver-" + outlet, "first-receiver", outlet);
    }
  }

  private static String name(String branch) {
    return branch.equals("east") ? "城东" : "城西";
  }

  public void unit(String code, String name, String kind, String parent) {
    unit(code, name, kind, parent, null);
  }

  /** The same with a working calendar of its own. */
  public void unit(String code, String name, String kind, String parent, String calendar) {
    units.put(new UnitEntry(code, name, kind, parent, null, null, calendar));
  }

  /** The person holds the role of bank-outlet in the unit from the opening on. */
  public Post employ(String person, String role, String unit) {
    return posts.hold(person, POLICY + role, unit, OPENING, null);
  }

  /** The person is there, without a post. */
  public void hire(String person) {
    if (identity.createUserQuery().userId(person).count() == 0) {
      identity.saveUser(identity.newUser(person));
      people.add(person);
    }
  }

  /** A new day has come. */
  public void look() {
    look.look();
  }

  /** Nothing of it is left. */
  public void close() {
    List.of("rd_absence", "rd_post", "rd_unit").forEach(table -> database.update("delete from " + table));
    remembered.forget();
    identity.createUserQuery().list().stream().map(User::getId).filter(people::contains).forEach(identity::deleteUser);
    identity.createGroupQuery().list().stream().map(Group::getId).filter(id -> id.contains("@")).forEach(identity::deleteGroup);
    people.clear();
  }
}
