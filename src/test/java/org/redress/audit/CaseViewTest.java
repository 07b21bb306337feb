package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.audit.DecisionTaken.NamedValue;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer reads one case as it went. */
@Tag("database")
@RedressTest
class CaseViewTest {

  private static final Object[] REGISTERED = {
    "subject", "product-repair", "cause", "product-quality", "contact", "customer",
    "contactedAt", "2026-03-10T10:00:00+08:00"
  };

  @Autowired private Complaints complaints;
  @Autowired private CaseViews views;
  @Autowired private Staff staff;
  @Autowired private TaskService tasks;
  @Autowired private AuthorizationService authorizations;

  @Test
  void a_step_tells_who_claimed_and_completed_it_how_long_it_lay_and_what_was_entered() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed()
        .doesAs("retail-first-level-receiver", "register", REGISTERED);

    TrailLine register = step(complaint, "register");
    assertThat(register.name()).isEqualTo("联系客户并登记投诉");
    assertThat(register.clause()).isNotBlank();
    assertThat(register.step().ended()).isEqualTo("completed");
    assertThat(register.step().holder()).isEqualTo("retail-first-level-receiver");
    assertThat(register.step().acts()).extracting(TrailLine.Act::what).containsExactly("Claim", "Complete");
    assertThat(register.step().changes())
        .extracting(FieldChange::label, FieldChange::after)
        .contains(tuple("联系时间", "2026-03-10 10:00"));
    assertThat(register.step().changes()).allSatisfy(change -> assertThat(change.label()).isNotBlank());
  }

  @Test
  void a_decision_tells_what_the_table_was_asked_what_it_answered_and_the_rule_with_its_clause() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed().does("register", REGISTERED)
        .does("inform-customer");

    TrailLine grade = view(complaint).trail().stream()
        .filter(line -> line.decision() != null)
        .findFirst().orElseThrow();
    assertThat(grade.decision().inputs()).extracting(NamedValue::name).isNotEmpty().doesNotContainNull();
    assertThat(grade.decision().outputs()).extracting(NamedValue::value).isNotEmpty().doesNotContainNull();
    assertThat(grade.decision().rules()).singleElement(InstanceOfAssertFactories.STRING).isNotBlank();
    assertThat(decisions(complaint)).extracting(NamedValue::value)
        .as("values by the policy's words: a table's, a form's")
        .contains("一级投诉（普通投诉）")
        .doesNotContain("level-1", "product-repair");
  }

  @Test
  void a_missed_deadline_stands_in_its_place_with_its_clause_and_the_authority_it_climbed_to() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed().passes("due-first-contact");

    List<TrailLine> trail = view(complaint).trail();
    assertThat(trail).extracting(TrailLine::at).isSorted();
    assertThat(entries(trail)).extracting(Entry::kind)
        .containsSubsequence(EntryKind.OPENED, EntryKind.DEADLINE_MISSED, EntryKind.ESCALATED);
    assertThat(entries(trail)).filteredOn(entry -> entry.kind() == EntryKind.ESCALATED)
        .singleElement()
        .satisfies(entry -> assertThat(entry.authority()).isEqualTo("second-level-receiver"));
    assertThat(view(complaint).facts())
        .satisfies(facts -> assertThat(facts.missed()).isEqualTo(1))
        .satisfies(facts -> assertThat(facts.authority()).isEqualTo("second-level-receiver"));
    assertThat(step(complaint, "register").step().ended()).isEqualTo("deleted");
  }

  @Test
  void the_path_counts_what_was_passed_and_broken_off_and_the_flows_that_led_on() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed().passes("due-first-contact");

    CasePath path = view(complaint).paths().get(0);
    assertThat(path.definition()).startsWith("retail-franchise:");
    assertThat(path.nodes().get("register")).isEqualTo(new CasePath.Passed(1, 0, 1));
    assertThat(path.nodes().get("register-second-level-receiver")).isEqualTo(new CasePath.Passed(1, 1, 0));
    assertThat(path.nodes()).containsKey("due-first-contact").doesNotContainKey("archive");
    assertThat(path.flows()).isNotEmpty();
    assertThat(views.diagram(complaint.id(), path.definition(), "officer").orElseThrow())
        .contains("register-second-level-receiver");
  }

  @ParameterizedTest
  @CsvSource({
    "true, flow-return-requested-yes, flow-return-requested-no",
    "false, flow-return-requested-no, flow-return-requested-yes"
  })
  void of_the_ways_out_of_a_choice_the_one_taken_stands_in_the_path_though_the_other_ends_at_the_same_step(
      boolean returned, String taken, String other) {
    ComplaintCase complaint = complaints.about("manufacturer-claims").filed()
        .does("receive-anomaly", "lossCaused", true, "overseasCustomer", false)
        .does("fill-complaint-form", "returnRequested", returned, "quantityDetermined", false);

    CasePath path = view(complaint).paths().get(0);
    assertThat(path.nodes()).containsKey("register-and-number");
    assertThat(path.flows()).contains(taken).doesNotContain(other);
  }

  @Test
  void a_called_part_stands_where_it_was_called_with_its_own_diagram() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed().does("register", REGISTERED)
        .does("inform-customer");
    CaseView view = view(complaint);

    assertThat(view.trail()).filteredOn(line -> line.kind() == TrailLine.Kind.CALL)
        .isNotEmpty()
        .allSatisfy(call -> assertThat(kindsOf(view)).as("a call stands before what its part did")
            .containsSubsequence(TrailLine.Kind.CALL, TrailLine.Kind.DECISION))
        .allSatisfy(call -> assertThat(view.paths()).extracting(CasePath::definition).contains(call.calledDefinition()));
  }

  @Test
  void who_complained_is_nowhere_in_it() {
    ComplaintCase complaint = complaints.about("retail-franchise")
        .with("identityName", "欧阳不凡").with("identityPhone", "13912345678").filed();

    assertThat(view(complaint).toString()).doesNotContain("欧阳不凡", "13912345678");
  }

  @Test
  void a_confidential_case_cannot_be_opened_by_its_id_either() {
    assertThat(views.find(complaints.about("whistleblowing").filed().id(), "officer")).isEmpty();
  }

  @Test
  void who_delegated_a_step_to_whom_and_who_gave_it_back_is_told_by_name() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed();
    String task = complaint.open("register").getId();
    String colleague = complaints.employs("colleague-of-the-view", "retail-franchise.first-level-receiver");
    staff.as("retail-first-level-receiver", () -> {
      tasks.claim(task, "retail-first-level-receiver");
      return null;
    });
    String dispatcher = complaints.employs("dispatcher-of-the-view", "retail-franchise.second-level-receiver");
    Authorization mayAssign = mayAssign(dispatcher);
    staff.as(dispatcher, () -> {
      tasks.delegateTask(task, colleague);
      return null;
    });
    authorizations.deleteAuthorization(mayAssign.getId());
    staff.as(colleague, () -> {
      tasks.resolveTask(task);
      return null;
    });

    assertThat(step(complaint, "register").step().acts())
        .extracting(TrailLine.Act::what, TrailLine.Act::who, TrailLine.Act::whom)
        .containsExactly(
            tuple("Claim", "retail-first-level-receiver", "retail-first-level-receiver"),
            tuple("Delegate", dispatcher, colleague),
            tuple("Resolve", colleague, "retail-first-level-receiver"));
    assertThat(view(complaint).names()).containsKeys("retail-first-level-receiver", colleague);
    staff.dismisses(colleague, "retail-franchise.first-level-receiver");
    staff.dismisses(dispatcher, "retail-franchise.second-level-receiver");
  }

  @Test
  void the_case_of_a_part_is_found_by_the_parts_instance_by_who_may_see_it() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed().does("register", REGISTERED)
        .does("inform-customer");
    String part = complaint.open("handle-level-1").getProcessInstanceId();

    assertThat(part).isNotEqualTo(complaint.id());
    assertThat(views.ofInstance(part, "officer").orElseThrow().facts().caseId()).isEqualTo(complaint.id());
    assertThat(views.ofInstance(complaints.about("whistleblowing").filed().id(), "officer")).isEmpty();
    assertThat(views.ofInstance("unknown", "officer")).isEmpty();
  }

  private static List<TrailLine.Kind> kindsOf(CaseView view) {
    return view.trail().stream().map(TrailLine::kind).toList();
  }

  private Authorization mayAssign(String user) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setUserId(user);
    grant.setResource(Resources.PROCESS_DEFINITION);
    grant.setResourceId("retail-franchise");
    grant.addPermission(ProcessDefinitionPermissions.TASK_ASSIGN);
    return authorizations.saveAuthorization(grant);
  }

  private List<NamedValue> decisions(ComplaintCase complaint) {
    return view(complaint).trail().stream()
        .filter(line -> line.decision() != null)
        .flatMap(line -> Stream.concat(line.decision().inputs().stream(), line.decision().outputs().stream()))
        .toList();
  }

  private CaseView view(ComplaintCase complaint) {
    return views.find(complaint.id(), "officer").orElseThrow();
  }

  private TrailLine step(ComplaintCase complaint, String task) {
    return view(complaint).trail().stream()
        .filter(line -> line.kind() == TrailLine.Kind.STEP && line.element().equals(task))
        .findFirst().orElseThrow();
  }

  private static List<Entry> entries(List<TrailLine> trail) {
    return trail.stream().filter(line -> line.entry() != null).map(TrailLine::entry).toList();
  }
}
