package org.redress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a form does not allow the server refuses, with a sentence for the person who entered it, and stores nothing. */
@RedressTest
class SubmissionCheckTest {

  private static final Map<String, Object> REPORT =
      Map.of("channel", "letter", "title", "设备采购", "content", "经过如下", "anonymous", false);

  @Autowired private ProcessEngine engine;
  @Autowired private Complaints complaints;
  @Autowired private FieldRules rules;

  private Clerk clerk;

  @BeforeEach
  void clerk() {
    clerk = new Clerk(engine, "workplace-designated-handler");
  }

  @Test
  void what_the_form_allows_is_taken() {
    assertThat(clerk.files("whistleblowing", REPORT).getBusinessKey()).startsWith("JB20260310-");
  }

  static Stream<Arguments> wrongReports() {
    return Stream.of(
        Arguments.of(
            "a field that the form does not have",
            "colour",
            "red",
            "表单「whistleblowing-intake」没有「colour」这一项"),
        Arguments.of(
            "a later step's field",
            "isSubstantiated",
            true,
            "表单「whistleblowing-intake」没有「isSubstantiated」这一项"),
        Arguments.of(
            "a variable of the platform's",
            "caseNumber",
            "JB1",
            "表单「whistleblowing-intake」没有「caseNumber」这一项"),
        Arguments.of("a required text left out", "title", null, "「举报事项」必须填写"),
        Arguments.of("a required text of blanks", "title", " 　\t", "「举报事项」必须填写"),
        Arguments.of("a required choice left out", "channel", null, "「举报方式」必须选择"),
        Arguments.of("a number for a text", "title", 5, "「举报事项」必须是文字"),
        Arguments.of("a list for a text", "title", List.of("a"), "「举报事项」必须是文字"),
        Arguments.of(
            "a text beyond its field's length", "title", "长".repeat(101), "「举报事项」最多100个字，现有101个字"),
        Arguments.of(
            "a megabyte of text", "content", "长".repeat(1 << 20), "「举报内容」最多2000个字，现有1048576个字"),
        Arguments.of(
            "a choice that is not offered",
            "channel",
            "pigeon",
            "「举报方式」只能取：oral、letter、mail、mailbox、phone、platform"),
        Arguments.of(
            "a choice by its label",
            "channel",
            "书面",
            "「举报方式」只能取：oral、letter、mail、mailbox、phone、platform"),
        Arguments.of("a text for yes or no", "anonymous", "true", "「举报的署名」只能取：false、true"),
        Arguments.of("what decides left open", "anonymous", null, "「举报的署名」必须选择"),
        Arguments.of("no date", "receivedAt", "yesterday", "「接到时间」不是有效的日期时间"),
        Arguments.of("a day that there is not", "receivedAt", "2026-02-30", "「接到时间」不是有效的日期时间"),
        Arguments.of("a date to come", "receivedAt", "2026-03-10T10:00:01+08:00", "「接到时间」不能晚于现在"),
        Arguments.of(
            "a user that there is not",
            "respondent",
            "nobody-here",
            "「被举报人」：没有用户名为nobody-here的人员"));
  }

  @ParameterizedTest(name = "{0} is refused")
  @MethodSource("wrongReports")
  void a_report_is_refused(String what, String field, Object answer, String sentence) {
    long before = engine.getRuntimeService().createProcessInstanceQuery().count();

    assertThat(violations(() -> clerk.files("whistleblowing", Clerk.with(REPORT, field, answer))))
        .containsExactly(new Violation(field, sentence));

    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
        .as("nothing is stored")
        .isEqualTo(before);
  }

  @Test
  void a_date_at_this_very_moment_a_known_user_and_the_longest_text_are_taken() {
    Map<String, Object> report =
        Map.of(
            "channel",
            "letter",
            "title",
            "长".repeat(100),
            "content",
            "长".repeat(2000),
            "receivedAt",
            "2026-03-10T10:00:00+08:00",
            "respondent",
            "compliance");
    assertThat(clerk.files("whistleblowing", report)).isNotNull();
  }

  @Test
  void everything_wrong_is_told_at_once() {
    assertThat(
            violations(
                () ->
                    clerk.files(
                        "whistleblowing", Map.of("channel", "pigeon", "receivedAt", "2027-01-01"))))
        .extracting(Violation::field)
        .containsExactlyInAnyOrder("channel", "title", "content", "receivedAt");
  }

  @Test
  void a_sum_that_cannot_be_one_is_refused() {
    ComplaintCase complaint = handled();
    Map<Object, String> wrong = new LinkedHashMap<>();
    wrong.put(-0.01, "「拟赔付金额（元）」不能小于0");
    wrong.put(0.005, "「拟赔付金额（元）」最多保留2位小数");
    wrong.put("100", "「拟赔付金额（元）」必须是数字");
    wrong.put(true, "「拟赔付金额（元）」必须是数字");
    wrong.put(Double.NaN, "「拟赔付金额（元）」必须是数字");
    wrong.put(Double.POSITIVE_INFINITY, "「拟赔付金额（元）」必须是数字");
    wrong.put(1e15, "「拟赔付金额（元）」不能大于999999999999");
    wrong.put(-1e15, "「拟赔付金额（元）」不能小于-999999999999");

    wrong.forEach(
        (sum, sentence) ->
            assertThat(violations(() -> proposes(complaint, sum)))
                .containsExactly(new Violation("proposedAmount", sentence)));

    complaint.waitsAt("handle-level-1");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 999_999_999_999d})
  void a_sum_is_taken_to_the_cent(double sum) {
    ComplaintCase complaint = handled();

    proposes(complaint, sum);

    assertThat(complaint.record().proposedAmount()).isEqualByComparingTo(BigDecimal.valueOf(sum));
  }

  private ComplaintCase handled() {
    return complaints
        .about("retail-franchise")
        .filed()
        .does("register", "contact", "customer", "contactedAt", "2026-03-10T10:00:00+08:00", "subject", "other")
        .does("inform-customer")
        .waitsAt("handle-level-1");
  }

  private void proposes(ComplaintCase complaint, Object sum) {
    Clerk receiver = new Clerk(engine, "retail-first-level-receiver");
    receiver.claims(complaint.open("handle-level-1"));
    receiver.submits(
        complaint.open("handle-level-1"), Map.of("result", "已受理", "proposedAmount", sum));
  }

  static Stream<Object> unreadable() {
    return Stream.of(
        Variables.serializedObjectValue("{}")
            .objectTypeName("java.util.HashMap")
            .serializationDataFormat("application/json")
            .create(),
        SpinValues.jsonValue("[[").create(),
        SpinValues.jsonValue("\"letter\"").create());
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void a_serialized_value_is_refused_like_any_other_of_the_wrong_type(Object value) {
    assertThat(violations(() -> clerk.files("whistleblowing", Clerk.with(REPORT, "title", value))))
        .containsExactly(new Violation("title", "「举报事项」必须是文字"));
    assertThat(
            violations(() -> clerk.files("whistleblowing", Clerk.with(REPORT, "channel", value))))
        .extracting(Violation::field)
        .containsExactly("channel");
    assertThat(
            violations(() -> clerk.files("whistleblowing", Clerk.with(REPORT, "anonymous", value))))
        .extracting(Violation::field)
        .containsExactly("anonymous");
    assertThat(
            violations(
                () -> clerk.files("whistleblowing", Clerk.with(REPORT, "receivedAt", value))))
        .extracting(Violation::field)
        .containsExactly("receivedAt");
  }

  @Test
  void a_box_is_ticked_or_not() {
    FormField box = field("{'type': 'checkbox', 'key': 'filed', 'label': '已存档'}");
    assertThat(rules.problem(box, true)).isEmpty();
    assertThat(rules.problem(box, "true")).contains("「已存档」只能勾选或不勾选");
  }

  @Test
  void a_list_takes_only_what_is_offered() {
    FormField list =
        field(
            "{'type': 'checklist', 'key': 'parts', 'label': '资料', 'values': [{'value': 'a'}, {'value': 'b'}]}");
    assertThat(rules.problem(list, "[\"a\",\"b\"]")).isEmpty();
    assertThat(rules.problem(list, SpinValues.jsonValue("[\"a\"]").create().getValue())).isEmpty();
    assertThat(rules.problem(list, SpinValues.jsonValue("[\"c\"]").create().getValue()))
        .contains("「资料」只能取：a、b");
    assertThat(rules.problem(list, List.of("b"))).isEmpty();
    assertThat(rules.problem(list, "[\"a\",\"c\"]")).contains("「资料」只能取：a、b");
    assertThat(rules.problem(list, List.of("c"))).contains("「资料」只能取：a、b");
    assertThat(rules.problem(list, "\"a\"")).contains("「资料」必须是所列选项的列表");
    assertThat(rules.problem(list, "a, b")).contains("「资料」必须是所列选项的列表");
    assertThat(rules.problem(list, "{\"a\": 1}")).contains("「资料」必须是所列选项的列表");
  }

  @Test
  void a_hidden_field_has_no_value_whatever_was_sent_and_is_not_required() {
    ComplaintCase report = complaints.about("whistleblowing").filed();
    Task task = report.open("receive");
    clerk.claims(task);

    clerk.submits(
        task,
        Map.of("aboutLeader", false, "isCorruption", false, "isViolation", false,
            "materialComplete", true, "materialMissing", "不该存的内容"));

    report.waitsAt("assign-handler").has("materialMissing", null).has("respondent", null);
    assertThat(engine.getRuntimeService().getVariables(report.id()))
        .as("what was never entered costs nothing")
        .doesNotContainKeys("materialMissing", "respondent");
  }

  @Test
  void the_same_field_is_required_where_it_is_shown() {
    Task task = complaints.about("whistleblowing").filed().open("receive");
    clerk.claims(task);

    Map<String, Object> answers =
        Map.of("aboutLeader", false, "isCorruption", false, "isViolation", false, "materialComplete", false);
    assertThat(violations(() -> clerk.submits(task, answers)))
        .containsExactly(new Violation("materialMissing", "「需要补充的内容与证据」必须填写"));
    assertThat(violations(() -> clerk.submits(task, Map.of())))
        .as("a decision left out is no decision")
        .extracting(Violation::field)
        .containsExactly("aboutLeader", "isCorruption", "isViolation", "materialComplete");
  }

  @Test
  void a_task_cannot_be_completed_past_its_form() {
    ComplaintCase report = complaints.about("whistleblowing").filed();
    Task task = report.open("receive");
    clerk.claims(task);

    assertThatThrownBy(
            () ->
                clerk.run(
                    () ->
                        engine
                            .getTaskService()
                            .complete(task.getId(), Map.of("materialComplete", true))))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageContaining("任务只能通过其表单提交完成，不能另带数据");
    assertThatThrownBy(
            () ->
                clerk.run(
                    () ->
                        engine
                            .getTaskService()
                            .complete(task.getId(), Map.of("redress.submitted", true))))
        .as("not even by who knows how the platform tells")
        .isInstanceOf(AuthorizationException.class);
    report.waitsAt("receive");
    assertThat(engine.getRuntimeService().getVariables(report.id()))
        .doesNotContainKeys("materialComplete", "redress.submitted");
  }

  @Test
  void who_holds_a_task_cannot_set_variables_past_its_form() {
    ComplaintCase report = complaints.about("whistleblowing").filed();
    Task task = report.open("receive");
    clerk.claims(task);

    assertThatThrownBy(
            () ->
                clerk.run(
                    () ->
                        engine
                            .getTaskService()
                            .setVariable(task.getId(), "materialComplete", true)))
        .isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(
            () ->
                clerk.run(
                    () ->
                        engine
                            .getTaskService()
                            .setVariableLocal(task.getId(), "redress.submitted", true)))
        .isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(
            () ->
                clerk.run(
                    () ->
                        engine
                            .getRuntimeService()
                            .setVariable(report.id(), "materialComplete", true)))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void a_lifecycle_cannot_be_started_past_its_form() {
    assertThatThrownBy(
            () ->
                clerk.run(
                    () ->
                        engine
                            .getRuntimeService()
                            .startProcessInstanceByKey("whistleblowing", Map.of("title", "设备采购"))))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageContaining("案件只能通过其登记表发起");
    assertThatThrownBy(
            () ->
                engine
                    .getRuntimeService()
                    .createProcessInstanceByKey("whistleblowing")
                    .startBeforeActivity("investigate")
                    .execute())
        .as("nor in the middle, by whomever")
        .isInstanceOf(AuthorizationException.class);
  }

  private static FormField field(String json) {
    try {
      return new FormField(new ObjectMapper().readTree(json.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<Violation> violations(Runnable submission) {
    InvalidSubmissionException refused =
        catchThrowableOfType(InvalidSubmissionException.class, submission::run);
    assertThat(refused).as("the submission is refused").isNotNull();
    return refused.violations();
  }
}
