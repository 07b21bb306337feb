package org.redress.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.audit.CaseView;
import org.redress.audit.CaseViews;
import org.redress.audit.TrailLine;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Names are the administrators' to change, and what happened bears the name of then. */
@Tag("database")
@RedressTest
class NamesTest {

  private static final String RECEIVERS = "retail-franchise.first-level-receiver";
  private static final String CLERK = "clerk-who-marries";
  private static final String ADMINISTRATOR = "administrator-of-names";
  private static final String OFFICER = "officer-of-names";

  @Autowired private Complaints complaints;
  @Autowired private IdentityService identity;
  @Autowired private CaseViews views;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private MockMvc web;

  @BeforeEach
  void people() {
    staff.employs(CLERK, RECEIVERS);
    staff.employs(ADMINISTRATOR, "camunda-admin");
    staff.employs(OFFICER, "compliance");
    names(CLERK, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {RECEIVERS, "analysts", "compliance", "management"})
  void nobody_gives_himself_another_name(String group) {
    String person = staff.employs("renamer-of-" + group, group);

    Rest.Answer answer = rest.send(person, "PUT", "/user/" + person + "/profile", profile(person, "局长", "x@example.org"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("姓名由系统管理员更改");
    assertThat(rest.get(person, "/user/" + person + "/profile").body()).doesNotContain("局长");
    assertThat(rest.send(person, "DELETE", "/user/" + person, null).status()).as("nor away with himself").isEqualTo(403);
  }

  @Test
  void nor_somebody_else_another() {
    rest.send(OFFICER, "PUT", "/user/" + CLERK + "/profile", profile(CLERK, "局长", null));

    assertThat(identity.createUserQuery().userId(CLERK).singleResult().getLastName()).isNull();
    assertThat(staff.refusal(OFFICER, () -> identity.saveUser(identity.newUser("invented")))).contains("CREATE");
  }

  @Test
  void an_address_is_ones_own_to_change() {
    String body = "{\"id\":\"%s\",\"email\":\"new@example.org\"}".formatted(OFFICER);

    assertThat(rest.send(OFFICER, "PUT", "/user/" + OFFICER + "/profile", body).status()).isEqualTo(204);
    assertThat(identity.createUserQuery().userId(OFFICER).singleResult().getEmail()).isEqualTo("new@example.org");
  }

  @Test
  void a_trail_a_file_and_a_task_tell_of_each_step_by_the_name_of_its_time() throws Exception {
    names(CLERK, "李梅");
    ComplaintCase complaint = complaints.at("2026-03-10T10:00").about("retail-franchise").filed();
    complaint.doesAs(CLERK, "register", "subject", "product-repair", "cause", "product-quality",
        "contact", "customer", "contactedAt", "2026-03-10T10:00:00+08:00");
    complaint.at("2026-03-10T11:00");
    assertThat(
            rest.send(ADMINISTRATOR, "PUT", "/user/" + CLERK + "/profile", profile(CLERK, "王梅", null)).status())
        .isEqualTo(204);
    complaint.at("2026-03-10T12:00");
    complaint.doesAs(CLERK, "inform-customer");

    CaseView view = views.find(complaint.id(), OFFICER).orElseThrow();
    assertThat(holders(view, "register")).containsOnly("李梅");
    assertThat(holders(view, "inform-customer")).containsOnly("王梅");
    String file = file(complaint);
    assertThat(file).contains("李梅", "王梅");
    assertThat(file.indexOf("李梅")).isLessThan(file.indexOf("王梅"));
    assertThat(asked(OFFICER, "/api/audit/cases/" + complaint.id())).contains("\"formerNames\":[{\"id\":\"" + CLERK);

    names(CLERK, null);
    String task = complaint.open("handle-level-1").getId();
    assertThat(asked(CLERK, "/api/tasks/" + task + "/case")).contains("\"name\":\"李梅\"", "\"name\":\"王梅\"");
  }

  @Test
  void who_has_left_keeps_the_name_in_what_they_did() {
    String leaver = staff.employs("clerk-who-leaves", RECEIVERS);
    names(leaver, "陈离");
    ComplaintCase complaint = complaints.at("2026-03-10T10:00").about("retail-franchise").filed();
    complaint.doesAs(leaver, "register", "subject", "product-repair", "cause", "product-quality",
        "contact", "customer", "contactedAt", "2026-03-10T10:00:00+08:00");
    complaint.at("2026-03-10T11:00");
    identity.deleteUser(leaver);

    assertThat(holders(views.find(complaint.id(), OFFICER).orElseThrow(), "register")).containsOnly("陈离");
  }

  @Test
  void an_administrator_may_and_it_is_entered() {
    rest.send(ADMINISTRATOR, "PUT", "/user/" + OFFICER + "/profile", profile(OFFICER, "周静", null));
    try {
      assertThat(identity.createUserQuery().userId(OFFICER).singleResult().getLastName()).isEqualTo("周静");
    } finally {
      names(OFFICER, null);
    }
  }

  private static List<String> holders(CaseView view, String element) {
    return view.trail().stream()
        .filter(line -> line.kind() == TrailLine.Kind.STEP && line.element().equals(element))
        .map(line -> view.called().at(line.step().holder(), line.at()))
        .toList();
  }

  private String file(ComplaintCase complaint) throws Exception {
    byte[] pdf =
        web.perform(MockMvcRequestBuilders.get("/api/audit/cases/" + complaint.id() + "/file.pdf")
                .header(HttpHeaders.AUTHORIZATION, rest.basic(OFFICER)))
            .andReturn().getResponse().getContentAsByteArray();
    return new org.redress.pdf.Paper(pdf).text();
  }

  private String asked(String user, String path) throws Exception {
    return web.perform(MockMvcRequestBuilders.get(path).header(HttpHeaders.AUTHORIZATION, rest.basic(user)))
        .andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String profile(String user, String name, String email) {
    return "{\"id\":\"%s\",\"lastName\":\"%s\"%s}".formatted(user, name, email == null ? "" : ",\"email\":\"" + email + "\"");
  }

  /** As the program itself does it. */
  private void names(String user, String name) {
    User person = identity.createUserQuery().userId(user).singleResult();
    person.setLastName(name);
    identity.saveUser(person);
  }
}
