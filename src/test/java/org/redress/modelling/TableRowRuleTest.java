package org.redress.modelling;

import static org.redress.modelling.TeaHouse.GRADE;
import static org.redress.modelling.TeaHouse.LIMIT;

import org.junit.jupiter.api.Test;

/** A row that no case comes to is refused, and a case that two rows claim. */
class TableRowRuleTest extends ModellingTest {

  private static final String DEFAULT = "      <rule id=\"rule-2\">";

  @Test
  void a_row_behind_one_that_takes_all_its_cases_never_wins() {
    refused(GRADE, DEFAULT, row("\"cold-tea\"", "serious") + DEFAULT).says("rule-1a", "永远轮不到").andNothingElse();
    refused(LIMIT, DEFAULT, row("&lt;= 50", "clerk") + DEFAULT).says("rule-1a", "永远轮不到").andNothingElse();
    accepted(LIMIT, DEFAULT, row("&lt;= 150", "clerk") + DEFAULT);
  }

  @Test
  void a_row_that_contradicts_itself_never_holds() {
    refused(LIMIT, DEFAULT, row("[5..3]", "clerk") + DEFAULT).says("rule-1a", "互相矛盾").andNothingElse();
  }

  @Test
  void rows_together_can_leave_nothing_to_a_third() {
    refused(LIMIT, DEFAULT, row("(100..200]", "owner") + row("[50..150]", "owner").replace("rule-1a", "rule-1b") + DEFAULT)
        .says("rule-1b", "永远轮不到")
        .andNothingElse();
  }

  @Test
  void where_one_row_is_to_hold_no_two_do() {
    refused(GRADE, "hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"").says("rule-2", "同时成立", "Unique").andNothingElse();
  }

  private static String row(String cell, String result) {
    return """
          <rule id="rule-1a">
            <description>第二条</description>
            <inputEntry id="rule-1a-in"><text>%s</text></inputEntry>
            <outputEntry id="rule-1a-out"><text>"%s"</text></outputEntry>
          </rule>
    """
        .formatted(cell, result);
  }
}
