package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the lists of Tasklist, which a query of ours answers, is what the engine would put there. */
@RedressTest
class TaskListsTest {

  private static final String RECEIVERS = "retail-franchise.first-level-receiver";
  private static final String RECEIVER = "retail-first-level-receiver";
  private static final String COLLEAGUE = "retail-first-level-receiver-2";
  private static final String HANDLER = "workplace-designated-handler";
  private static final List<String> PEOPLE = List.of(RECEIVER, COLLEAGUE, HANDLER, "retail-second-level-receiver", "compliance", "admin", "management");

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private TaskService tasks;
  @Autowired private IdentityService identity;

  @BeforeEach
  void colleague() {
    staff.employs(COLLEAGUE, RECEIVERS);
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(COLLEAGUE, RECEIVERS);
  }

  @Tag("database")
  @Test
  void everybody_finds_in_every_list_what_the_engine_would_show_them_in_its_order() {
    complaints.about("whistleblowing").filed();
    complaints.about("retail-franchise").filed();
    String urgent = complaints.about("retail-franchise").filed().open("register").getId();
    tasks.setPriority(urgent, 90);
    String held = complaints.about("retail-franchise").filed().open("register").getId();
    staff.as(RECEIVER, () -> {
      tasks.claim(held, RECEIVER);
      return null;
    });

    for (String person : PEOPLE) {
      for (var list : lists(person).entrySet()) {
        List<Task> engines = staff.as(person, () -> tasks(list.getValue().apply(asked()).taskNameLike("%")));
        List<Task> ours = staff.as(person, () -> tasks(list.getValue().apply(asked())));

        assertThat(ours).as(person + ", " + list.getKey()).extracting(Task::getId)
            .containsExactlyInAnyOrderElementsOf(engines.stream().map(Task::getId).toList());
        assertThat(ours).as("order of " + list.getKey()).extracting(Task::getDueDate, Task::getPriority)
            .isEqualTo(engines.stream().map(task -> tuple(task.getDueDate(), task.getPriority())).toList());
        assertThat(staff.as(person, () -> list.getValue().apply(asked()).count())).as(person + ", " + list.getKey()).isEqualTo(engines.size());
      }
    }
    assertThat(staff.as(RECEIVER, () -> ids(lists(RECEIVER).get("waiting").apply(asked())))).contains(urgent).doesNotContain(held);
    assertThat(staff.as(RECEIVER, () -> ids(lists(RECEIVER).get("held").apply(asked())))).contains(held).doesNotContain(urgent);
  }

  @Test
  void who_is_barred_from_a_case_finds_it_in_no_list() {
    var complaint = complaints.about("retail-franchise").filed();
    String before = complaint.open("register").getId();
    assertThat(staff.as(COLLEAGUE, () -> ids(lists(COLLEAGUE).get("waiting").apply(asked())))).contains(before);

    complaint.doesAs(
        RECEIVER, "register", "subject", "product-repair", "cause", "product-quality", "contact", "customer", "contactedAt",
        "2026-03-10T10:00:00+08:00", "respondent", COLLEAGUE);

    String now = complaint.open("inform-customer").getId();
    assertThat(staff.as(RECEIVER, () -> ids(lists(RECEIVER).get("waiting").apply(asked())))).contains(now);
    assertThat(staff.as(COLLEAGUE, () -> ids(lists(COLLEAGUE).get("waiting").apply(asked())))).doesNotContain(now);
  }

  @Test
  void a_list_is_shown_page_by_page() {
    complaints.about("retail-franchise").filed();
    complaints.about("retail-franchise").filed();
    complaints.about("retail-franchise").filed();

    staff.as(RECEIVER, () -> {
      TaskQuery list = lists(RECEIVER).get("waiting").apply(asked());
      List<String> all = ids(list);
      assertThat(list.listPage(1, 2)).extracting(Task::getId).isEqualTo(all.subList(1, 3));
      assertThat(list.listPage(all.size(), 15)).isEmpty();
      return null;
    });
  }

  /** What a question asks for besides must not be overlooked. */
  @Test
  void a_question_is_the_engines_as_soon_as_it_asks_for_more() {
    var plain = (TaskQueryImpl) tasks.createTaskQuery().taskUnassigned().taskCandidateGroupIn(List.of(RECEIVERS));
    var more = (TaskQueryImpl) tasks.createTaskQuery().taskUnassigned().processInstanceBusinessKey("JM20260310-001");
    var either = (TaskQueryImpl) tasks.createTaskQuery().taskUnassigned().or().taskName("登记").endOr();

    assertThat(TaskQuestion.criteria(plain)).containsExactlyInAnyOrder("unassigned", "candidateGroups");
    assertThat(TaskQuestion.criteria(more)).contains("processInstanceBusinessKey");
    assertThat(TaskQuestion.criteria(either)).contains("queries");
  }

  private Map<String, UnaryOperator<TaskQuery>> lists(String person) {
    List<String> groups = identity.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
    Date soon = new Date(ClockUtil.getCurrentTime().getTime() + 30L * 24 * 60 * 60 * 1000);
    return Map.of(
        "held", query -> query.taskAssignee(person),
        "waiting", query -> query.taskCandidateGroupIn(groups).taskUnassigned(),
        "due", query -> query.dueBefore(soon),
        "nobody's", TaskQuery::taskUnassigned);
  }

  @Test
  void a_filter_that_a_page_sorts_asks_for_no_more_than_the_filter() {
    TaskQueryImpl filter = (TaskQueryImpl) asked().taskUnassigned().taskCandidateGroupIn(List.of("a-group"));
    TaskQueryImpl sorted = (TaskQueryImpl) asked().orderByDueDate().asc();

    assertThat(TaskQuestion.criteria((TaskQueryImpl) filter.extend(sorted))).containsExactlyInAnyOrder("unassigned", "candidateGroups");
  }

  private TaskQuery asked() {
    return tasks.createTaskQuery().orderByDueDate().asc().orderByTaskPriority().desc();
  }

  private static List<String> ids(TaskQuery query) {
    return tasks(query).stream().map(Task::getId).toList();
  }

  private static List<Task> tasks(TaskQuery query) {
    return query.listPage(0, TaskLists.COUNTED);
  }
}
