package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.Test;

/** The check finds the faults planted here, and no others. */
class TableCheckTest {

  private final Decider decider = new Decider(new DefaultDmnEngineConfiguration());

  @Test
  void a_table_that_decides_every_case_has_no_fault() {
    assertThat(
            faults(
                Written.table("FIRST", "amount:double", "grade:string:\"a\",\"b\"")
                    .rule("> 1000", "", "leader")
                    .rule("", "\"a\"", "manager")
                    .rule("", "", "clerk")))
        .isEmpty();
  }

  @Test
  void a_number_between_two_rules_is_a_gap() {
    assertThat(
            faults(
                Written.table("FIRST", "amount:double")
                    .rule("< 1000", "low")
                    .rule("> 1000", "high")
                    .rule("null", "none")))
        .singleElement()
        .asString()
        .contains("decides nothing", "{amount=1000.0}");
  }

  @Test
  void a_gap_of_a_cent_is_a_gap() {
    assertThat(
            faults(
                Written.table("FIRST", "amount:double")
                    .rule("<= 1000", "low")
                    .rule(">= 1000.02", "high")
                    .rule("null", "none")))
        .singleElement()
        .asString()
        .contains("{amount=1000.01}");
    assertThat(
            faults(
                Written.table("FIRST", "pieces:integer")
                    .rule("<= 10", "low")
                    .rule(">= 11", "high")
                    .rule("null", "none")))
        .isEmpty();
  }

  @Test
  void an_allowed_text_that_no_rule_names_is_a_gap() {
    assertThat(
            faults(
                Written.table("FIRST", "grade:string:\"a\",\"b\",\"c\"")
                    .rule("\"a\",\"b\"", "x")
                    .rule("null", "y")))
        .singleElement()
        .asString()
        .contains("{grade=c}");
  }

  @Test
  void a_field_left_empty_is_a_gap_where_no_rule_takes_it() {
    assertThat(
            faults(Written.table("FIRST", "urgent:boolean").rule("true", "x").rule("false", "y")))
        .singleElement()
        .asString()
        .contains("{urgent=null}");
  }

  @Test
  void a_combination_that_each_column_alone_would_cover_is_a_gap() {
    assertThat(
            faults(
                Written.table("FIRST", "a:boolean", "b:boolean")
                    .rule("true", "", "x")
                    .rule("", "true", "y")
                    .rule("null,false", "null", "z")))
        .singleElement()
        .asString()
        .contains("{a=false, b=false}")
        .contains("{a=null, b=false}");
  }

  @Test
  void a_rule_without_a_result_decides_nothing() {
    assertThat(faults(Written.table("FIRST", "a:boolean").rule("true", "x").rule("", "")))
        .singleElement()
        .asString()
        .contains("decides nothing", "{a=false}");
  }

  @Test
  void a_rule_behind_a_wider_one_never_wins() {
    assertThat(
            faults(
                Written.table("FIRST", "amount:double")
                    .rule("> 1000", "leader")
                    .rule("> 5000", "board")
                    .rule("", "clerk")))
        .containsExactly("planted has a rule that never wins: [rule-2 (2)]");
  }

  @Test
  void a_rule_for_a_value_that_is_not_allowed_never_wins() {
    assertThat(
            faults(
                Written.table("FIRST", "grade:string:\"a\",\"b\"")
                    .rule("\"c\"", "x")
                    .rule("", "y")))
        .containsExactly("planted has a rule that never wins: [rule-1 (1)]");
  }

  @Test
  void rules_that_overlap_are_found_where_one_is_to_decide() {
    assertThat(
            faults(
                Written.table("UNIQUE", "amount:integer")
                    .rule("<= 5", "x")
                    .rule(">= 5", "y")
                    .rule("null", "z")))
        .singleElement()
        .asString()
        .contains("overlap", "{amount=5}");
  }

  @Test
  void any_may_overlap_only_with_the_same_result() {
    assertThat(
            faults(
                Written.table("ANY", "amount:integer")
                    .rule("<= 5", "x")
                    .rule(">= 5", "x")
                    .rule("null", "z")))
        .isEmpty();
    assertThat(
            faults(
                Written.table("ANY", "amount:integer")
                    .rule("<= 5", "x")
                    .rule(">= 5", "y")
                    .rule("null", "z")))
        .singleElement()
        .asString()
        .contains("overlap");
  }

  @Test
  void a_collecting_table_may_find_nothing_only_where_it_says_so() {
    assertThat(
            faults(
                Written.table("COLLECT", "a:boolean", "b:boolean")
                    .rule("true", "", "x")
                    .rule("", "true", "y")))
        .singleElement()
        .asString()
        .contains("decides nothing");
    assertThat(
            faults(
                Written.table("COLLECT", "a:boolean", "b:boolean")
                    .described("The measures that apply; may be empty.")
                    .rule("true", "", "x")
                    .rule("", "true", "y")))
        .isEmpty();
    assertThat(
            faults(Written.table("FIRST", "a:boolean").described("may be empty").rule("true", "x")))
        .singleElement()
        .asString()
        .contains("decides nothing");
  }

  @Test
  void numbers_that_are_compared_with_each_other_come_in_every_order() {
    assertThat(
            faults(
                Written.table("FIRST", "returned:double", "approved:double", "ratio:double")
                    .rule("< approved", "", "", "less")
                    .rule("approved", "", "", "equal")
                    .rule("<= approved * (1 + ratio)", "", "", "within")
                    .rule("", "", "", "beyond")))
        .isEmpty();
  }

  @Test
  void a_text_without_quotation_marks_is_found() {
    assertThat(faults(Written.table("FIRST", "grade:string").rule("level", "x").rule("", "y")))
        .contains(
            "planted names level, which is none of its inputs (a text without quotation marks?)");
  }

  @Test
  void a_wide_table_is_tried_with_fewer_values_and_loses_no_fault() {
    String[] columns =
        IntStream.rangeClosed(1, 8).mapToObj(i -> "v" + i + ":boolean").toArray(String[]::new);
    Written wide = Written.table("FIRST", columns);
    IntStream.rangeClosed(1, 7).forEach(i -> wide.rule(cells(8, i, "true", "x")));
    wide.rule(cells(8, 8, "false", "y"));

    assertThat(Combinations.count(Probes.of(Table.read(wide.model()), decider)))
        .isGreaterThan(TableCheck.MOST);
    assertThat(faults(wide)).singleElement().asString().contains("decides nothing", "v8=true");
    assertThat(faults(wide.rule(cells(8, 8, "", "z")))).isEmpty();
  }

  @Test
  void a_table_too_wide_to_be_proved_is_a_fault() {
    String[] columns =
        IntStream.rangeClosed(1, 16).mapToObj(i -> "v" + i + ":boolean").toArray(String[]::new);
    Written wide = Written.table("FIRST", columns);
    IntStream.rangeClosed(1, 16).forEach(i -> wide.rule(cells(16, i, "true", "x")));
    assertThat(faults(wide.rule(cells(16, 1, "", "z"))))
        .singleElement()
        .asString()
        .contains("split it");
  }

  @Test
  void an_input_of_a_type_that_nobody_has_thought_of_is_refused() {
    assertThatThrownBy(() -> faults(Written.table("FIRST", "on:date").rule("", "x")))
        .hasMessageContaining("type date");
  }

  /** A test in one column, none in the others. */
  private static String[] cells(int columns, int column, String test, String result) {
    return Stream.concat(
            IntStream.rangeClosed(1, columns).mapToObj(i -> i == column ? test : ""),
            Stream.of(result))
        .toArray(String[]::new);
  }

  private List<String> faults(Written table) {
    return TableCheck.faults(decider, table.model());
  }
}
