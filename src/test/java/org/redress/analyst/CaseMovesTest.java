package org.redress.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.LIMIT_MOVED;
import static org.redress.register.EntryKind.VERSION_CHANGED;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.proof.RegisterCheck;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.Deployments;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An analyst has corrected the franchise's diagrams and moves the open cases to the corrected version. */
@Tag("database")
@RedressTest
class CaseMovesTest {

  private static final String RETAIL = "retail-franchise";
  private static final String DIAGRAM = "processes/retail/retail-franchise.bpmn";
  private static final String HANDLING = "processes/retail/retail-franchise-handling.bpmn";
  private static final String SHEET = "forms/retail/retail-franchise-complaint-sheet.form";
  private static final String WHISTLEBLOWING = "processes/workplace/whistleblowing.bpmn";
  private static final String CLERK = "retail-first-level-receiver";
  private static final String LIMITS = "dmn/retail/retail-franchise-deadlines.dmn";
  private static final String ANALYST = "analyst-who-moves-cases";

  @Autowired private Complaints complaints;
  @Autowired private CaseMoves moves;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private View view;
  @Autowired private RegisterCheck check;
  @Autowired private Deployments deployments;
  @Autowired private Staff staff;
  @Autowired private JdbcTemplate database;

  private Corrections corrections;

  @BeforeEach
  void an_analyst() {
    corrections = new Corrections(repository, deployments);
    staff.employs(ANALYST, "analysts");
  }

  @AfterEach
  void as_it_was() {
    corrections.undo();
  }

  @Test
  void a_limit_that_runs_keeps_its_beginning_and_has_the_corrected_length() {
    ComplaintCase complaint = filedAt("2026-03-11T10:00").due("register", "2026-03-12T18:00");
    firstContactWithin("P3BD");
    complaint.at("2026-03-12T09:00");

    Move move = outlook(complaint);
    assertThat(move.obstacles()).isEmpty();
    assertThat(move.limits()).extracting(moved -> moved.due().toString()).containsExactly("2026-03-16T10:00:00Z");
    complaint.due("register", "2026-03-12T18:00").notEntered(VERSION_CHANGED);

    assertThat(moved(complaint).obstacles()).isEmpty();

    complaint.due("register", "2026-03-16T18:00").waitsUntil("due-first-contact", "2026-03-16T18:00")
        .entered(LIMIT_MOVED, "first-contact");
    assertThat(complaint.entries(VERSION_CHANGED)).singleElement().satisfies(entry -> {
      assertThat(entry.actor()).isEqualTo(ANALYST);
      assertThat(entry.note()).matches("零售品牌客户投诉（三级受理）：第\\d+版 → 第\\d+版");
    });
    assertThat(complaint.record().processDefinitionId()).isEqualTo(latest(RETAIL).getId());
    assertThat(check.ofCase(complaint.id()).findings()).isEmpty();
    complaint.passes("due-first-contact").waitsAt("register-second-level-receiver");
  }

  @Test
  void a_limit_that_would_have_passed_already_stays_as_it_was() {
    ComplaintCase complaint = filedAt("2026-03-11T10:00");
    firstContactWithin("PT1H");
    complaint.at("2026-03-12T09:00");

    moved(complaint);

    complaint.due("register", "2026-03-12T18:00").waitsUntil("due-first-contact", "2026-03-12T18:00").notEntered(LIMIT_MOVED);
  }

  @Test
  void a_missed_limit_stays_missed_and_its_reminder_comes_when_it_would_have() {
    ComplaintCase complaint =
        filedAt("2026-03-11T10:00").passes("due-first-contact").passes("due-first-contact-second-level-receiver")
            .waitsUntil("due-first-contact-second-level-receiver", "2026-03-16T18:00");
    var due = complaint.open("register-second-level-receiver").getDueDate();
    firstContactWithin("P3BD");

    moved(complaint);

    complaint.waitsUntil("due-first-contact-second-level-receiver", "2026-03-16T18:00").notEntered(LIMIT_MOVED);
    assertThat(complaint.open("register-second-level-receiver").getDueDate()).isEqualTo(due);
  }

  @Test
  void a_limit_that_the_new_version_brings_counts_from_when_its_step_began() {
    ComplaintCase complaint = filedAt("2026-03-11T10:00").does("register", "subject", "product-repair", "cause",
        "product-quality", "contact", "customer", "contactedAt", "2026-03-11T10:00:00+08:00").waitsAt("inform-customer");
    corrections.change().of(DIAGRAM, "<bpmn:boundaryEvent id=\"due-first-contact\"", REMINDER + "<bpmn:boundaryEvent id=\"due-first-contact\"").of(DIAGRAM,
        "<bpmndi:BPMNShape id=\"inform-customer_di\"", DRAWN + "<bpmndi:BPMNShape id=\"inform-customer_di\"").deployed();
    complaint.at("2026-03-12T09:00");

    moved(complaint);

    complaint.waitsUntil("due-inform-customer", "2026-03-13T18:00").due("inform-customer", "2026-03-13T18:00");
  }

  @Test
  void a_case_within_a_part_moves_with_the_part_and_goes_on_to_its_end() {
    ComplaintCase complaint = handled(filedAt("2026-03-11T10:00")).waitsAt("handle-level-1");
    corrections.change().of(HANDLING, "name=\"跟进处理一级投诉\"", "name=\"处理一级投诉\"").deployed();

    assertThat(moved(complaint).moves()).hasSizeGreaterThan(1);

    List<ProcessInstance> instances = runtime.createProcessInstanceQuery().rootProcessInstanceId(complaint.id()).list();
    assertThat(instances).hasSizeGreaterThan(1).allSatisfy(instance ->
        assertThat(instance.getProcessDefinitionId()).isEqualTo(latest(instance.getProcessDefinitionId().split(":")[0]).getId()));
    complaint.does("handle-level-1").does("satisfaction-level-1", "satisfaction", 1)
        .does("review-approval-second-level-receiver", "reviewDecision", "approve").does("archive").ended("resolved");
  }

  @Test
  void a_case_at_a_step_that_is_no_more_stays_and_it_is_said_why_while_the_others_move() {
    ComplaintCase stuck = registered(filedAt("2026-03-11T10:00")).waitsAt("inform-customer");
    ComplaintCase other = filedAt("2026-03-11T10:00");
    String before = stuck.record().processDefinitionId();
    corrections.change().of(DIAGRAM, "\"inform-customer\"", "\"tell-customer\"").of(DIAGRAM, ">inform-customer<", ">tell-customer<").deployed();

    assertThat(outlook(stuck).obstacles()).singleElement().asString()
        .contains("「了解详情告知流程」", "没有标识为 inform-customer 的元素", "待案件走过这一步后再转换");
    List<Move> results = as(() -> moves.move(RETAIL, List.of(stuck.id(), other.id()), null));

    assertThat(results).extracting(move -> move.obstacles().isEmpty()).containsExactly(false, true);
    assertThat(stuck.record().processDefinitionId()).isEqualTo(before);
    assertThat(other.record().processDefinitionId()).isEqualTo(latest(RETAIL).getId());
    stuck.notEntered(VERSION_CHANGED).does("inform-customer").waitsAt("handle-level-1");
    assertThat(moved(stuck).obstacles()).as("once it has passed the step").isEmpty();
  }

  @Test
  void a_version_written_into_the_row_of_a_moved_case_behind_the_registers_back_is_found() {
    ComplaintCase complaint = filedAt("2026-03-11T10:00");
    String before = complaint.record().processDefinitionId();
    firstContactWithin("P3BD");
    moved(complaint);
    String after = complaint.record().processDefinitionId();

    database.update("update rd_case set process_definition_id = ? where case_id = ?", before, complaint.id());

    assertThat(check.ofCase(complaint.id()).findings()).singleElement()
        .satisfies(finding -> assertThat(finding.sentence()).contains("流程版本"));
    database.update("update rd_case set process_definition_id = ? where case_id = ?", after, complaint.id());
    assertThat(check.ofCase(complaint.id()).findings()).isEmpty();
  }

  @Test
  void a_task_that_nobody_has_claimed_goes_to_the_roles_of_the_new_version_and_a_claimed_one_stays() {
    ComplaintCase lying = registered(filedAt("2026-03-11T10:00"));
    ComplaintCase claimed = registered(filedAt("2026-03-11T10:00"));
    tasks.claim(claimed.open("inform-customer").getId(), CLERK);
    String task = "camunda:formRef=\"retail-franchise-inform-customer\" camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"retail-franchise.";
    String drawn = "<bpmn:flowNodeRef>inform-customer</bpmn:flowNodeRef>";
    String lane = "<bpmn:lane id=\"lane-second-level-receiver\" name=\"二级受理人\">";
    corrections.change().of(DIAGRAM, drawn, "").of(DIAGRAM, lane, lane + drawn)
        .of(DIAGRAM, task + "first-level-receiver\"", task + "second-level-receiver,retail-franchise.third-level-receiver\"").deployed();

    assertThat(outlook(lying).remarks()).singleElement().asString().contains("「了解详情告知流程」改由", "二级受理人");
    lying.with("inform-customer", "first-level-receiver");
    moved(lying);
    assertThat(moved(claimed).remarks()).singleElement().asString().contains("「了解详情告知流程」已有人认领", "仍由其办理");

    lying.with("inform-customer", "second-level-receiver", "third-level-receiver");
    assertThat(view.tasks(CLERK, lying)).isEmpty();
    assertThat(lying.entries(VERSION_CHANGED)).extracting(Entry::element).containsExactly(null, "inform-customer");
    assertThat(check.ofCase(lying.id()).findings()).isEmpty();
    lying.doesAs("retail-second-level-receiver", "inform-customer").waitsAt("handle-level-1");
    claimed.with("inform-customer", "first-level-receiver").heldBy("inform-customer", CLERK)
        .doesAs(CLERK, "inform-customer").waitsAt("handle-level-1");
  }

  @Test
  void a_task_that_somebody_stands_in_for_stays_there_while_the_new_version_names_the_same_roles() {
    staff.employsOnly(CLERK, "retail-franchise.first-level-receiver");
    ComplaintCase complaint = filedAt("2026-03-11T10:00");
    runtime.setVariable(complaint.id(), "respondent", CLERK);
    complaint.with("register", "second-level-receiver");
    firstContactWithin("P3BD");

    assertThat(moved(complaint).remarks()).isEmpty();

    complaint.with("register", "second-level-receiver");
    assertThat(complaint.entries(EntryKind.HANDED_ON)).hasSize(1);
  }

  @Test
  void a_case_at_a_step_whose_id_has_changed_moves_once_it_is_said_which_it_is_and_its_limit_runs_on() {
    ComplaintCase complaint = filedAt("2026-03-11T10:00").waitsUntil("due-first-contact", "2026-03-12T18:00");
    corrections.change().of(DIAGRAM, "\"register\"", "\"take-down\"").of(DIAGRAM, ">register<", ">take-down<")
        .of(SHEET, "\"trail\": \"register,", "\"trail\": \"take-down,").deployed();

    Move stuck = outlook(complaint);
    assertThat(stuck.obstacles()).singleElement().asString().contains("没有标识为 register 的元素");
    assertThat(stuck.gone()).extracting(Step::id).containsExactly("register");
    assertThat(as(() -> moves.outlook(RETAIL, null, null)).steps()).extracting(Step::id)
        .contains("take-down", "handle-level-1").doesNotContain("register");
    Map<String, String> renamed = Map.of("register", "take-down");
    assertThat(outlook(complaint, renamed).obstacles()).isEmpty();
    complaint.waitsAt("register");

    assertThat(as(() -> moves.move(RETAIL, List.of(complaint.id()), renamed)).get(0).obstacles()).isEmpty();

    complaint.waitsAt("take-down").waitsUntil("due-first-contact", "2026-03-12T18:00").due("take-down", "2026-03-12T18:00");
    assertThat(complaint.entries(VERSION_CHANGED)).singleElement()
        .satisfies(entry -> assertThat(entry.note()).contains("register → take-down"));
    complaint.does("take-down", "subject", "product-repair", "cause", "product-quality", "contact", "customer", "contactedAt",
        "2026-03-11T10:00:00+08:00").waitsAt("inform-customer");
  }

  @Test
  void a_step_that_the_newest_version_does_not_have_is_refused_as_that_which_another_has_become() {
    assertThatThrownBy(() -> as(() -> moves.outlook(RETAIL, null, Map.of("register", "no-such-step"))))
        .isInstanceOf(BadUserRequestException.class).hasMessageContaining("没有标识为「no-such-step」的步骤");
  }

  @Test
  void a_case_without_what_the_new_versions_limit_reads_stays_and_it_is_said_why() {
    ComplaintCase complaint = filedAt("2026-03-11T10:00");
    corrections.change().of(DIAGRAM, "deadline.of('first-contact', receivedAt)", "deadline.of('first-contact', contactedAt)").deployed();

    assertThat(outlook(complaint).obstacles()).singleElement().asString().contains("要读的数据本案没有", "仍按原版本办完");
    assertThat(moved(complaint).obstacles()).hasSize(1);

    complaint.notEntered(VERSION_CHANGED).waitsUntil("due-first-contact", "2026-03-12T18:00").passes("due-first-contact");
  }

  @Test
  void cases_on_the_newest_version_are_not_among_those_that_can_be_chosen() {
    ComplaintCase complaint = filedAt("2026-03-11T10:00");

    assertThatThrownBy(() -> as(() -> moves.move(RETAIL, List.of(complaint.id()), null)))
        .isInstanceOf(BadUserRequestException.class).hasMessageContaining("已在最新版本上");
    assertThatThrownBy(() -> as(() -> moves.move(RETAIL, List.of(), null))).hasMessageContaining("请选择");
  }

  @Test
  void the_cases_of_a_confidential_policy_move_together_and_nobody_learns_which_or_how_many_there_are() {
    ComplaintCase one = complaints.about("whistleblowing").filed();
    ComplaintCase other = complaints.about("whistleblowing").filed();
    String before = one.record().processDefinitionId();
    corrections.change().of(WHISTLEBLOWING, "name=\"登记举报并发查询码\"", "name=\"登记举报发查询码\"").deployed();

    CaseMoves.Outlook outlook = as(() -> moves.outlook("whistleblowing", null, null));
    assertThat(outlook.cases()).isEmpty();
    assertThat(outlook.more()).isZero();
    assertThat(outlook.concealed().obstacles()).isEmpty();
    assertThat(one.record().processDefinitionId()).isEqualTo(before);

    assertThat(as(() -> moves.moveConcealed("whistleblowing", null)).obstacles()).isEmpty();

    assertThat(List.of(one, other)).allSatisfy(moved -> {
      assertThat(moved.record().processDefinitionId()).isEqualTo(latest("whistleblowing").getId());
      assertThat(moved.entries(VERSION_CHANGED)).hasSize(1);
    });
    assertThatThrownBy(() -> as(() -> moves.move("whistleblowing", List.of(one.id()), null)))
        .isInstanceOf(BadUserRequestException.class).hasMessageContaining("不在可转换之列");
    assertThatThrownBy(() -> as(() -> moves.moveConcealed(RETAIL, null)))
        .isInstanceOf(BadUserRequestException.class).hasMessageContaining("不保密");
  }

  private static final String REMINDER =
      """
      <bpmn:boundaryEvent id="due-inform-customer" name="2个工作日未告知" cancelActivity="false" attachedToRef="inform-customer">
            <bpmn:extensionElements>
              <camunda:properties>
                <camunda:property name="clause" value="5.1.1" />
                <camunda:property name="authority" value="second-level-receiver" />
              </camunda:properties>
            </bpmn:extensionElements>
            <bpmn:timerEventDefinition id="timer-inform-customer">
              <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${deadline.in('P2BD')}</bpmn:timeDate>
            </bpmn:timerEventDefinition>
          </bpmn:boundaryEvent>
          """;

  private static final String DRAWN =
      """
      <bpmndi:BPMNShape id="due-inform-customer_di" bpmnElement="due-inform-customer">
              <dc:Bounds x="400" y="400" width="36" height="36" />
            </bpmndi:BPMNShape>
            """;

  private void firstContactWithin(String limit) {
    corrections.change().of(DIAGRAM, "1个工作日", "期限").of(LIMITS, "\"P1BD\"", "\"" + limit + "\"").deployed();
  }

  private Move outlook(ComplaintCase complaint) {
    return outlook(complaint, null);
  }

  private Move outlook(ComplaintCase complaint, Map<String, String> renamed) {
    return as(() -> moves.outlook(RETAIL, complaint.record().caseNumber(), renamed)).cases().stream()
        .filter(move -> move.caseId().equals(complaint.id())).findFirst().orElseThrow();
  }

  private Move moved(ComplaintCase complaint) {
    return as(() -> moves.move(RETAIL, List.of(complaint.id()), null)).get(0);
  }

  private <T> T as(java.util.function.Supplier<T> asks) {
    return staff.as(ANALYST, asks);
  }

  private ComplaintCase filedAt(String moment) {
    return complaints.at(moment).about(RETAIL).with("complainantType", "consumer").filed();
  }

  private static ComplaintCase registered(ComplaintCase complaint) {
    return complaint.does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
        "contactedAt", "2026-03-11T10:00:00+08:00");
  }

  private static ComplaintCase handled(ComplaintCase complaint) {
    return registered(complaint).does("inform-customer");
  }

  private ProcessDefinition latest(String process) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult();
  }
}
