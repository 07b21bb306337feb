package org.redress.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redress.deployment.Lifecycle;
import org.redress.deployment.Lifecycles;
import org.redress.engine.PolicyGroup;
import org.redress.engine.StandingGroups;
import org.springframework.stereotype.Component;

/**
 * Whom the demonstration has: a person for each role of a sector, who holds it in all of the
 * sector's policies, one in each unit where the sector has units, and one for each group that
 * stands above them.
 */
@Component
public class DemonstrationPeople {

  /** What holds for all policies. */
  private static final List<Post> ABOVE =
      List.of(
          new Post("admin", "系统管理员", StandingGroups.ADMINISTRATORS, null, null),
          new Post("analyst", "业务分析员", StandingGroups.ANALYSTS, null, null),
          new Post("compliance", "合规人员", StandingGroups.COMPLIANCE, null, null),
          new Post("management", "管理层", StandingGroups.MANAGEMENT, null, null));

  private final Lifecycles lifecycles;
  private final Roles roles;
  private final DemonstrationUnits units;

  DemonstrationPeople(Lifecycles lifecycles, Roles roles, DemonstrationUnits units) {
    this.lifecycles = lifecycles;
    this.roles = roles;
    this.units = units;
  }

  /**
   * What somebody does in a policy.
   *
   * @param user who
   * @param role the role's name
   * @param group the role's group
   * @param lifecycle the policy; null where it is all of them
   * @param unit code of the unit in which they do it; null where the sector has none
   */
  public record Post(String user, String role, String group, Lifecycle lifecycle, String unit) {}

  /** All posts, those above the policies first. */
  public List<Post> posts() {
    List<Post> posts = new ArrayList<>(ABOVE);
    Map<String, String> names = new TreeMap<>(roles.in(roles.latest()));
    for (Lifecycle lifecycle : lifecycles.chosen()) {
      names.forEach(
          (group, name) -> {
            if (group.startsWith(lifecycle.id() + ".")) {
              posts.addAll(of(lifecycle, group, name));
            }
          });
    }
    return posts;
  }

  /** In the first of several units stands who would hold the role without any. */
  private List<Post> of(Lifecycle lifecycle, String group, String name) {
    String user = lifecycle.sector() + "-" + PolicyGroup.role(group);
    List<DemonstrationUnits.Line> held = units.of(lifecycle.sector(), group);
    if (held.isEmpty()) {
      return List.of(new Post(user, name, group, lifecycle, null));
    }
    List<Post> posts = new ArrayList<>();
    for (DemonstrationUnits.Line unit : held) {
      boolean first = posts.isEmpty();
      String own = first ? user : user + "-" + unit.code().replaceFirst("^\\w+-", "");
      String called = held.size() > 1 ? "%s（%s）".formatted(name, unit.name()) : name;
      posts.add(new Post(own, called, group, lifecycle, unit.code()));
    }
    return posts;
  }
}
