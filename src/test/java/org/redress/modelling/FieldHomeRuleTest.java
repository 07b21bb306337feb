package org.redress.modelling;

import static org.redress.modelling.TeaHouse.APPROVE;

import org.junit.jupiter.api.Test;

/** A field has one home in a policy; whatever else asks, prints or shows it names it. */
class FieldHomeRuleTest extends ModellingTest {

  private static final String SUBJECT =
      "{\"type\": \"select\", \"id\": \"subject\", \"key\": \"subject\", \"properties\": {\"field\": \"tea-house-intake\"}}";

  private static final String GROUP =
      "{\"type\": \"group\", \"id\": \"result\", \"components\": [], \"properties\": {\"field\": \"tea-house-handle\"}}";

  @Test
  void another_form_may_name_the_field() {
    accepted(asks(SUBJECT));
    accepted(asks(SUBJECT.replace("select", "radio")));
    accepted(asks(SUBJECT.replace("\"properties\": {", "\"validate\": {\"required\": true}, \"properties\": {\"choices\": \"scald\", ")));
  }

  @Test
  void a_second_definition_that_differs_is_refused_and_told_where_the_first_stands() {
    refused(
            asks(
                "{\"type\": \"select\", \"id\": \"subject\", \"key\": \"subject\", \"label\": \"事由\","
                    + " \"values\": [{\"label\": \"茶凉\", \"value\": \"cold-tea\"}]}"))
        .says("subject", "tea-house-", "「subject」处定义", "field")
        .andNothingElse();
  }

  @Test
  void a_form_that_names_the_home_says_nothing_of_it_again() {
    refused(asks(SUBJECT.replace("\"properties\"", "\"label\": \"事由\", \"validate\": {\"required\": true}, \"values\": [{\"label\": \"茶凉\", \"value\": \"cold-tea\"}], \"properties\"")))
        .says("subject", "tea-house-intake", "label、values")
        .andNothingElse();
  }

  @Test
  void the_home_exists_and_defines_the_field() {
    refused(asks(SUBJECT.replace("tea-house-intake", "tea-house-nowhere")))
        .says("subject", "tea-house-nowhere", "不存在")
        .andNothingElse();
    refused(asks(SUBJECT.replace("tea-house-intake", "tea-house-handle")))
        .says("subject", "tea-house-handle", "没有定义")
        .andNothingElse();
  }

  @Test
  void it_is_asked_as_what_it_is() {
    refused(asks(SUBJECT.replace("select", "number"))).says("subject", "radio", "number").andNothingElse();
  }

  @Test
  void only_choices_that_the_field_has_are_offered() {
    refused(asks(SUBJECT.replace("\"properties\": {", "\"properties\": {\"choices\": \"scald, burnt\", ")))
        .says("subject", "「burnt」")
        .andNothingElse();
  }

  @Test
  void a_group_of_fields_has_one_home_too() {
    accepted(asks(GROUP));
    refused(asks(GROUP.replace("\"properties\"", "\"label\": \"结果\", \"properties\"")))
        .says("result", "tea-house-handle", "不能再写label")
        .andNothingElse();
    refused(asks(GROUP.replace("\"id\": \"result\"", "\"id\": \"results\"")))
        .says("results", "tea-house-handle", "没有定义")
        .andNothingElse();
    refused(asks(GROUP.replace("tea-house-handle", "tea-house-nowhere"))).says("result", "不存在").andNothingElse();
  }

  @Test
  void groups_do_not_name_each_other_in_a_circle() {
    refused(
            asks(GROUP)
                .with(
                    TeaHouse.HANDLE,
                    "{\"type\": \"radio\"",
                    "{\"type\": \"group\", \"id\": \"more\", \"properties\": {\"field\": \"tea-house-approve\"}}, {\"type\": \"radio\"")
                .with(APPROVE, "{\"type\": \"number\"", "{\"type\": \"group\", \"id\": \"more\", \"label\": \"更多\", \"components\": []}, {\"type\": \"number\""))
        .says("result", "引用别的组")
        .andNothingElse();
  }

  @Test
  void a_text_shows_what_has_a_name_in_the_policy() {
    accepted(shows("proposedAmount, subject"));
    accepted(shows("loopCounter 第几次"));
    refused(shows("proposedAmuont")).says("figures", "「proposedAmuont」").andNothingElse();
    refused(shows(" ")).says("figures", "属性shows是空的").andNothingElse();
    refused(shows("identityName 姓名")).says("figures", "identityName").andNothingElse();
  }

  private static TeaHouse asks(String component) {
    return TeaHouse.whole().with(APPROVE, "\"components\": [", "\"components\": [" + component + ",");
  }

  private static TeaHouse shows(String fields) {
    return asks("{\"type\": \"text\", \"id\": \"figures\", \"text\": \"（金额）\", \"properties\": {\"shows\": \"" + fields + "\"}}");
  }
}
