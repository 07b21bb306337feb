package org.redress.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What administrators change about people is entered for good and shown to compliance; rights they give nobody. */
@Tag("database")
@RedressTest
class PeopleChangesTest {

  private static final String ADMINISTRATOR = "administrator-watched";
  private static final String OFFICER = "officer-who-watches";

  @Autowired private PeopleChanges changes;
  @Autowired private AuthorizationService authorizations;
  @Autowired private JdbcTemplate database;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private MockMvc web;

  @BeforeEach
  void people() {
    staff.employs(ADMINISTRATOR, "camunda-admin");
    staff.employs(OFFICER, "compliance");
  }

  @Test
  void every_kind_of_change_is_entered_with_who_whom_and_what() {
    int before = last();

    does("POST", "/user/create",
        "{\"profile\":{\"id\":\"watched\",\"lastName\":\"一\"},\"credentials\":{\"password\":\"green-bicycle-in-the-rain\"}}");
    does("PUT", "/user/watched/profile", "{\"id\":\"watched\",\"lastName\":\"二\"}");
    does("PUT", "/user/watched/credentials",
        "{\"password\":\"red-bicycle-in-the-snow\",\"authenticatedUserPassword\":\"a-password-of-the-tests\"}");
    does("POST", "/group/create", "{\"id\":\"watchers\",\"name\":\"甲\",\"type\":\"STAFF\"}");
    does("PUT", "/group/watchers", "{\"id\":\"watchers\",\"name\":\"乙\",\"type\":\"STAFF\"}");
    does("PUT", "/group/watchers/members/watched", null);
    does("DELETE", "/group/watchers/members/watched", null);
    does("PUT", "/group/watchers/members/watched", null);
    does("DELETE", "/group/watchers", null);
    does("DELETE", "/user/watched", null);

    List<PeopleChange> entered = since(before);
    assertThat(entered).extracting(PeopleChange::kind).containsExactly(
        ChangeKind.PERSON_CREATED, ChangeKind.PERSON_RENAMED, ChangeKind.PASSWORD_SET, ChangeKind.GROUP_CREATED,
        ChangeKind.GROUP_RENAMED, ChangeKind.JOINED_GROUP, ChangeKind.LEFT_GROUP, ChangeKind.JOINED_GROUP,
        ChangeKind.LEFT_GROUP, ChangeKind.GROUP_DELETED, ChangeKind.PERSON_DELETED);
    assertThat(entered).extracting(PeopleChange::kind).as("a kind that nothing enters")
        .containsAll(EnumSet.range(ChangeKind.PERSON_CREATED, ChangeKind.GROUP_DELETED));
    assertThat(entered).extracting(PeopleChange::actor).containsOnly(ADMINISTRATOR);
    assertThat(entered.get(1)).extracting(PeopleChange::before, PeopleChange::after).containsExactly("一", "二");
    assertThat(entered.get(5)).extracting(PeopleChange::person, PeopleChange::groupId).containsExactly("watched", "watchers");
  }

  @Test
  void an_administrator_who_lets_himself_in_is_shown_to_compliance_and_to_nobody_else() throws Exception {
    does("PUT", "/group/compliance/members/" + ADMINISTRATOR, null);
    try {
      web.perform(get("/api/audit/changes").header(HttpHeaders.AUTHORIZATION, rest.basic(OFFICER)))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.changes[0].change.kind").value("JOINED_GROUP"))
          .andExpect(jsonPath("$.changes[0].change.actor").value(ADMINISTRATOR))
          .andExpect(jsonPath("$.changes[0].change.person").value(ADMINISTRATOR))
          .andExpect(jsonPath("$.changes[0].group").value("合规人员"))
          .andExpect(jsonPath("$.changes[0].grave").value(true));
    } finally {
      staff.dismisses(ADMINISTRATOR, "compliance");
    }
    for (String other : List.of(staff.employs("manager-who-watches", "management"), ADMINISTRATOR)) {
      web.perform(get("/api/audit/changes").header(HttpHeaders.AUTHORIZATION, rest.basic(other)))
          .andExpect(status().isForbidden());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobody_gives_or_takes_a_right_by_hand_the_administrator_neither(Resources resource) {
    Authorization known = authorizations.createAuthorizationQuery().groupIdIn("compliance").list().get(0);
    String right =
        "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"%s\",\"groupId\":null,\"resourceType\":%d,\"resourceId\":\"*\"}"
            .formatted(ADMINISTRATOR, resource.resourceType());

    Stream.of(
            rest.post(ADMINISTRATOR, "/authorization/create", right),
            rest.send(ADMINISTRATOR, "PUT", "/authorization/" + known.getId(),
                "{\"permissions\":[\"ALL\"],\"groupId\":\"compliance\",\"resourceType\":%d,\"resourceId\":\"*\"}"
                    .formatted(known.getResourceType())),
            rest.send(ADMINISTRATOR, "DELETE", "/authorization/" + known.getId(), null))
        .forEach(answer -> {
          assertThat(answer.status()).as(answer.body()).isEqualTo(403);
          assertThat(answer.body()).contains("权限由所在的组决定");
        });
    assertThat(authorizations.createAuthorizationQuery().userIdIn(ADMINISTRATOR).resourceId("*").count()).isZero();
  }

  @Test
  void a_change_that_somebody_alters_removes_or_adds_in_the_database_is_found() {
    does("POST", "/group/create", "{\"id\":\"chained\",\"name\":\"甲\",\"type\":\"STAFF\"}");
    does("DELETE", "/group/chained", null);
    int last = last();
    assertThat(changes.firstFault()).isEmpty();

    database.update("update rd_people_change set actor = 'somebody-else' where position = ?", last);
    assertThat(changes.firstFault()).contains(last);
    database.update("update rd_people_change set actor = ? where position = ?", ADMINISTRATOR, last);
    assertThat(changes.firstFault()).isEmpty();

    database.update("update rd_people_change set position = -1 where position = ?", last - 1);
    assertThat(changes.firstFault()).contains(last - 1);
    database.update("update rd_people_change set position = ? where position = -1", last - 1);
    assertThat(changes.firstFault()).isEmpty();
  }

  private void does(String method, String path, String json) {
    Rest.Answer answer = rest.send(ADMINISTRATOR, method, path, json);
    assertThat(answer.status()).as(method + " " + path + " " + answer.body()).isLessThan(300);
  }

  private int last() {
    return changes.before(Integer.MAX_VALUE).stream().mapToInt(PeopleChange::position).findFirst().orElse(0);
  }

  /** In order. */
  private List<PeopleChange> since(int position) {
    return changes.before(Integer.MAX_VALUE).stream()
        .filter(change -> change.position() > position)
        .sorted(java.util.Comparator.comparing(PeopleChange::position))
        .toList();
  }
}
