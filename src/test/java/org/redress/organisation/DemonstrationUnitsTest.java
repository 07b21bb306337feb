package org.redress.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.deployment.Lifecycles;
import org.redress.testing.Bank;
import org.redress.testing.RedressTest;
import org.redress.unit.RoleKinds;
import org.redress.unit.Unit;
import org.redress.unit.UnitKeeping;
import org.redress.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** The demonstration's units, which newcomers see a case climb in. */
@RedressTest
class DemonstrationUnitsTest {

  @Autowired private RoleKinds kinds;
  @Autowired private Units tree;
  @Autowired private UnitKeeping keeping;
  @Autowired private ProcessEngine engine;
  @Autowired private Lifecycles lifecycles;
  @Autowired private Roles roles;
  @Autowired private Bank bank;

  private DemonstrationUnits units;
  private List<DemonstrationPeople.Post> posts;

  @BeforeEach
  void they_are_wanted() {
    units = new DemonstrationUnits(kinds, tree, keeping, engine, new MockEnvironment());
    units.open();
    posts = new DemonstrationPeople(lifecycles, roles, units).posts().stream().filter(post -> post.unit() != null).toList();
  }

  @AfterEach
  void they_are_gone() {
    bank.close();
  }

  @Test
  void there_are_two_of_a_kind_under_one_above_them_in_each_sector_that_has_some() {
    units.open();

    Set<String> sectors = lifecycles.chosen().stream().map(lifecycle -> lifecycle.sector()).collect(Collectors.toSet());
    for (String sector : List.of("banking", "tobacco", "automotive")) {
      assertThat(sectors).contains(sector);
      String top = posts.stream().filter(post -> post.lifecycle().sector().equals(sector)).map(DemonstrationPeople.Post::unit)
          .map(code -> tree.tree().upwards(unit(code))).map(upwards -> upwards.get(upwards.size() - 2).code()).findFirst().orElseThrow();
      List<Unit> within = tree.tree().within(unit(top));
      assertThat(within.stream().collect(Collectors.groupingBy(Unit::kind, Collectors.counting())).values()).as(sector).anyMatch(count -> count >= 2);
    }
  }

  @Test
  void every_role_is_held_where_its_policy_says_in_each_unit_of_that_kind() {
    assertThat(posts).allSatisfy(post -> {
      List<String> said = kinds.kinds(post.group());
      assertThat(said.isEmpty() || said.contains(unit(post.unit()).kind())).as("%s in %s", post.group(), post.unit()).isTrue();
    });
    assertThat(posts).filteredOn(post -> post.group().equals("auto-dealer-group.store-gm")).extracting(DemonstrationPeople.Post::unit)
        .containsExactly("cars-north", "cars-south");
    assertThat(posts).filteredOn(post -> post.group().equals("tobacco-bureau.unit-leader")).extracting(DemonstrationPeople.Post::unit)
        .containsExactly("tobacco-east", "tobacco-west");
  }

  private Unit unit(String code) {
    return tree.tree().find(code).orElseThrow();
  }
}
