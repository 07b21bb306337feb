package org.redress.testing;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Whom a class of tests has employed or dismissed is none of the next one's: which classes share an application, and in
 * which order, is chance. Who holds a role in a unit ({@code <role>@<unit>}) goes with the unit.
 */
class PeopleListener extends AbstractTestExecutionListener {

  private static final String BEFORE = "who is in which group";

  private record Membership(String user, String group) {}

  @Override
  public void beforeTestClass(TestContext test) {
    test.setAttribute(BEFORE, memberships(test));
  }

  @Override
  @SuppressWarnings("unchecked")
  public void afterTestClass(TestContext test) {
    Set<Membership> before = (Set<Membership>) test.getAttribute(BEFORE);
    if (before == null) {
      return; // no application came up
    }
    IdentityService identity = test.getApplicationContext().getBean(IdentityService.class);
    Set<Membership> after = memberships(test);
    without(after, before).forEach(employed -> identity.deleteMembership(employed.user(), employed.group()));
    without(before, after).stream()
        .filter(dismissed -> identity.createUserQuery().userId(dismissed.user()).count() == 1)
        .filter(dismissed -> identity.createGroupQuery().groupId(dismissed.group()).count() == 1)
        .forEach(dismissed -> identity.createMembership(dismissed.user(), dismissed.group()));
  }

  private static Set<Membership> memberships(TestContext test) {
    return new HashSet<>(
        test.getApplicationContext().getBean(JdbcTemplate.class)
            .query(
                "select user_id_, group_id_ from act_id_membership where group_id_ not like '%@%'",
                (row, number) -> new Membership(row.getString(1), row.getString(2))));
  }

  private static Set<Membership> without(Set<Membership> some, Set<Membership> others) {
    Set<Membership> left = new HashSet<>(some);
    left.removeAll(others);
    return left;
  }
}
