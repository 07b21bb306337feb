package org.redress.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** After each start rights are as the list has them, whatever an earlier set-up, version or hand has left. */
@Tag("database")
@RedressTest
@ExtendWith(OutputCaptureExtension.class)
class GrantsTest {

  /** Cases and what they leave behind, and the models that they refer to. */
  private static final Set<Integer> OF_CASES =
      Stream.of(Resources.TASK, Resources.PROCESS_INSTANCE, Resources.HISTORIC_TASK, Resources.HISTORIC_PROCESS_INSTANCE)
          .map(Resources::resourceType).collect(Collectors.toSet());

  private static final String INTRUDER = "intruder-by-rights";
  private static final String ANALYST = "analyst-by-rights";

  @Autowired private AuthorizationService authorizations;
  @Autowired private RepositoryService repository;
  @Autowired private GroupRights rights;
  @Autowired private Complaints complaints;
  @Autowired private JdbcTemplate database;
  @Autowired private Staff staff;
  @Autowired private Rest rest;

  @BeforeEach
  void as_after_a_start() {
    staff.employs(INTRUDER, "camunda-admin");
    staff.employs(ANALYST, "analysts");
    rights.run(null);
  }

  @Test
  void what_is_too_much_is_taken_back_at_the_next_start_and_logged(CapturedOutput output) {
    Map<String, Integer> before = standing();

    for (Resources resource : Resources.values()) {
      grant(Authorization.AUTH_TYPE_GRANT, "camunda-admin", null, resource, "*"); // as Camunda's set-up page does
      grant(Authorization.AUTH_TYPE_GRANT, "compliance", null, resource, "*");
      grant(Authorization.AUTH_TYPE_GRANT, "retail-franchise.first-level-receiver", null, resource, "*");
      grant(Authorization.AUTH_TYPE_GRANT, null, INTRUDER, resource, "*");
      grant(Authorization.AUTH_TYPE_GLOBAL, null, null, resource, "*");
    }
    assertThat(standing()).isNotEqualTo(before);
    rights.run(null);

    assertThat(standing()).isEqualTo(before);
    assertThat(output).contains("Taken back what the list of rights does not have: group camunda-admin to ProcessInstance *")
        .contains(INTRUDER + " to HistoricProcessInstance *", "everybody to Task *");
    rights.run(null);
    assertThat(standing()).as("a second start changes nothing").isEqualTo(before);
  }

  @Test
  void what_is_missing_is_given_again() {
    Map<String, Integer> before = standing();
    authorizations.createAuthorizationQuery().groupIdIn("compliance").resourceId("*").list()
        .forEach(right -> authorizations.deleteAuthorization(right.getId()));

    rights.run(null);

    assertThat(standing()).isEqualTo(before);
  }

  @Test
  void a_right_to_a_single_case_that_somebody_gave_himself_is_taken_back_and_those_of_the_case_stay() {
    ComplaintCase complaint = complaints.about("whistleblowing").filed();
    List<String> of = ofCase(complaint);
    grant(Authorization.AUTH_TYPE_GRANT, null, INTRUDER, Resources.PROCESS_INSTANCE, complaint.id());
    grant(Authorization.AUTH_TYPE_GRANT, "camunda-admin", null, Resources.HISTORIC_PROCESS_INSTANCE, complaint.id());

    rights.run(null);

    assertThat(ofCase(complaint)).isNotEmpty().isEqualTo(of);
  }

  @Test
  void nobody_may_delete_or_change_what_cases_refer_to() {
    int destroys = Permissions.DELETE.getValue() | Permissions.UPDATE.getValue() | Permissions.DELETE_HISTORY.getValue()
        | Permissions.DELETE_INSTANCE.getValue() | Permissions.UPDATE_INSTANCE.getValue();
    Set<Integer> kept = Stream.of(Resources.DEPLOYMENT, Resources.PROCESS_DEFINITION, Resources.DECISION_DEFINITION,
            Resources.DECISION_REQUIREMENTS_DEFINITION, Resources.PROCESS_INSTANCE, Resources.HISTORIC_PROCESS_INSTANCE,
            Resources.HISTORIC_TASK, Resources.TASK, Resources.BATCH, Resources.OPERATION_LOG_CATEGORY)
        .map(Resources::resourceType).collect(Collectors.toSet());
    complaints.about("retail-franchise").filed();

    assertThat(database.queryForList(
            "select group_id_, user_id_, resource_type_, resource_id_, perms_ from act_ru_authorization where type_ <> 2"))
        .filteredOn(row -> kept.contains(((Number) row.get("RESOURCE_TYPE_")).intValue()))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(((Number) row.get("PERMS_")).intValue() & destroys).as(row.toString()).isZero());
  }

  @Test
  void who_deployed_reads_the_deployment_and_cannot_delete_it_nor_can_an_administrator() {
    String form =
        """
        {"type": "default", "id": "retail-franchise-nobody-asks", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
          "executionPlatformVersion": "7.24.0",
          "components": [{"type": "textfield", "id": "nobodyAsks", "key": "nobodyAsks", "label": "无人填写"}]}
        """;
    String deployment = staff.as(ANALYST, () ->
        repository.createDeployment().name("by an analyst").addString("retail-franchise-nobody-asks.form", form).deploy().getId());
    try {
      assertThat(rest.get(ANALYST, "/deployment/" + deployment).status()).isEqualTo(200);
      for (String user : List.of(ANALYST, INTRUDER)) {
        assertThat(rest.send(user, "DELETE", "/deployment/" + deployment + "?cascade=true", null).status()).isEqualTo(403);
      }
      assertThat(repository.createDeploymentQuery().deploymentId(deployment).count()).isOne();
    } finally {
      repository.deleteDeployment(deployment);
    }
  }

  private List<String> ofCase(ComplaintCase complaint) {
    return authorizations.createAuthorizationQuery().resourceId(complaint.id()).list().stream()
        .map(right -> right.getAuthorizationType() + " " + right.getGroupId() + " " + right.getUserId() + " " + right.getResourceType())
        .sorted().toList();
  }

  /** Everything but what came with single cases and with tests' people and their own things. */
  private Map<String, Integer> standing() {
    Map<String, Integer> standing = new TreeMap<>();
    database.query("select * from act_ru_authorization where type_ <> 2", row -> {
      int resource = row.getInt("RESOURCE_TYPE_");
      String id = row.getString("RESOURCE_ID_");
      if (!OF_CASES.contains(resource) || id.equals("*")) {
        standing.put(String.join(" ", row.getString("TYPE_"), row.getString("GROUP_ID_"), row.getString("USER_ID_"),
            String.valueOf(resource), id), row.getInt("PERMS_"));
      }
    });
    return standing;
  }

  /** All permissions, as an entry in the database itself: no door gives them. */
  private void grant(int type, String group, String user, Resource resource, String id) {
    var query = authorizations.createAuthorizationQuery().authorizationType(type).resourceType(resource).resourceId(id);
    if (group != null) {
      query.groupIdIn(group);
    }
    if (user != null) {
      query.userIdIn(user);
    }
    Authorization known = query.list().stream()
        .filter(right -> group != null || user != null || right.getUserId() == null || right.getUserId().equals("*"))
        .findFirst()
        .orElseGet(() -> authorizations.createNewAuthorization(type));
    if (known.getId() == null) {
      if (type == Authorization.AUTH_TYPE_GRANT) {
        known.setGroupId(group);
        known.setUserId(user);
      }
      known.setResource(resource);
      known.setResourceId(id);
    }
    known.setPermissions(new Permission[] {Permissions.ALL});
    authorizations.saveAuthorization(known);
  }
}
