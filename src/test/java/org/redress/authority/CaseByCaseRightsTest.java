package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compliance once had a right to each case; an upgrade gives it one to all. The confidential cases that there are then
 * must not come to light. The statements of the upgrade are run on cases as they were before it.
 */
@Tag("database")
@RedressTest
class CaseByCaseRightsTest {

  private static final Pattern STATEMENT = Pattern.compile("<sql>(.+?)</sql>", Pattern.DOTALL);

  @Autowired private Complaints complaints;
  @Autowired private View view;
  @Autowired private JdbcTemplate database;

  @Test
  void an_upgrade_keeps_confidential_cases_hidden_and_shows_the_others_as_before() throws IOException {
    ComplaintCase hidden = complaints.about("whistleblowing").filed().does("receive", "materialComplete", true);
    ComplaintCase shown = complaints.about("retail-franchise").filed();
    asBefore(hidden, shown);
    assertThat(view.pastSteps("compliance", hidden)).as("without the upgrade's statements").isNotEmpty();

    upgraded();

    assertThat(view.pastInstances("compliance", hidden)).isZero();
    assertThat(view.runningInstances("compliance", hidden)).isZero();
    assertThat(view.tasks("compliance", hidden)).isEmpty();
    assertThat(view.pastSteps("compliance", hidden)).isEmpty();
    assertThat(view.variables("compliance", hidden)).isZero();
    assertThat(view.operations("compliance", hidden)).isZero();
    assertThat(view.runningInstances("compliance", shown)).isPositive();
    assertThat(view.pastSteps("compliance", shown)).containsExactly("register");
    assertThat(database.queryForObject(
            "select count(*) from act_ru_authorization where type_ = 1 and resource_type_ in (8, 19, 20) and resource_id_ <> '*'",
            Integer.class))
        .isZero();
  }

  /** No group is kept out of a confidential case, and compliance has a right to each of the others. */
  private void asBefore(ComplaintCase hidden, ComplaintCase shown) {
    database.update("delete from act_ru_authorization where type_ = 2 and group_id_ = 'compliance' and resource_type_ in (7, 8, 20)");
    for (int resource : List.of(8, 20)) {
      database.update(
          """
          insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
          values (?, 1, 1, 'compliance', ?, ?, 2)
          """,
          "before-" + resource, resource, shown.id());
    }
  }

  private void upgraded() throws IOException {
    try (InputStream changelog = getClass().getResourceAsStream("/db/changelog/authority-1.xml")) {
      String text = new String(changelog.readAllBytes(), StandardCharsets.UTF_8);
      STATEMENT.matcher(text).results().map(CaseByCaseRightsTest::statement).forEach(database::execute);
    }
  }

  private static String statement(MatchResult found) {
    return found.group(1).replace("${is.confidential}", "c.confidential = true").replace("&lt;&gt;", "<>");
  }
}
