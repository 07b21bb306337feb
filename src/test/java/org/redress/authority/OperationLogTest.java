package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** Every decision of a person's is in the engine's operation log. */
@RedressTest
class OperationLogTest {

  private static final String RECEIVER = "retail-first-level-receiver";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private HistoryService history;

  @Test
  void the_log_tells_compliance_who_took_and_who_finished_a_task_and_when() {
    var complaint = filed();
    String task = complaint.open("register").getId();
    complaint.at("2026-03-10T11:20").doesAs(RECEIVER, "register", answers("retail-second-level-receiver"));

    List<UserOperationLogEntry> log =
        staff.as("compliance", () -> history.createUserOperationLogQuery().taskId(task).list());

    assertThat(log)
        .anyMatch(
            entry ->
                entry.getOperationType().equals(UserOperationLogEntry.OPERATION_TYPE_CLAIM)
                    && entry.getProperty().equals("assignee")
                    && entry.getOrgValue() == null
                    && entry.getNewValue().equals(RECEIVER))
        .anyMatch(entry -> entry.getOperationType().equals(UserOperationLogEntry.OPERATION_TYPE_COMPLETE))
        .allMatch(entry -> entry.getUserId().equals(RECEIVER))
        .allMatch(entry -> entry.getTimestamp().equals(ClockUtil.getCurrentTime()));
  }

  @Test
  void each_value_that_was_entered_is_tied_to_the_operation_that_entered_it() {
    var complaint = filed();
    complaint.doesAs(RECEIVER, "register", answers("retail-second-level-receiver"));
    complaint.doesAs(RECEIVER, "inform-customer").doesAs(RECEIVER, "handle-level-1", "proposedAmount", 300);

    String completing =
        history.createUserOperationLogQuery()
            .taskId(stepOf(complaint, "handle-level-1"))
            .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
            .singleResult()
            .getOperationId();
    List<HistoricVariableUpdate> entered =
        history.createHistoricDetailQuery().userOperationId(completing).variableUpdates().list().stream()
            .map(HistoricVariableUpdate.class::cast)
            .toList();

    assertThat(entered)
        .anyMatch(
            update -> update.getVariableName().equals("proposedAmount") && update.getValue().equals(300));
  }

  @Test
  void what_the_platform_grants_and_bars_by_itself_does_not_crowd_the_log() {
    long before = history.createUserOperationLogQuery().entityType("Authorization").count();

    filed().doesAs(RECEIVER, "register", answers("retail-second-level-receiver"));

    assertThat(history.createUserOperationLogQuery().entityType("Authorization").count()).isEqualTo(before);
  }

  private String stepOf(ComplaintCase complaint, String step) {
    return history.createHistoricTaskInstanceQuery()
        .rootProcessInstanceId(complaint.id()).taskDefinitionKey(step)
        .singleResult().getId();
  }

  private ComplaintCase filed() {
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed();
  }

  private static Object[] answers(String respondent) {
    return new Object[] {
      "subject", "product-repair", "cause", "product-quality", "contact", "customer",
      "contactedAt", "2026-03-10T10:00:00+08:00", "respondent", respondent
    };
  }
}
