package org.redress.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.Bank;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Administrators keep units, posts and absences; nobody else does, nor reads them. */
@Tag("database")
@RedressTest
class OrganisationApiTest {

  private static final String ADMINISTRATOR = "administrator-of-units";
  private static final String ROOT = "/api/organisation";

  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private Staff staff;
  @Autowired private Bank bank;
  @Autowired private Units units;
  @Autowired private Posts posts;

  @BeforeEach
  void a_bank_is_open() {
    staff.employs(ADMINISTRATOR, "camunda-admin");
    bank.open();
  }

  @AfterEach
  void the_bank_closes() {
    bank.close();
  }

  @Test
  void the_calendars_that_a_unit_may_have_are_named() throws Exception {
    asks(get(ROOT + "/calendars")).andExpect(jsonPath("$", is(java.util.List.of("six-days"))));
  }

  @Test
  void the_tree_says_how_many_people_each_unit_has() throws Exception {
    asks(get(ROOT + "/units"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(9)))
        .andExpect(jsonPath("$[0].code").value("hq"))
        .andExpect(jsonPath("$[?(@.code=='east')].holders", hasItem(2)))
        .andExpect(jsonPath("$[?(@.code=='east-1')].parent", hasItem("east")));
  }

  @Test
  void a_unit_is_opened_described_moved_and_closed() throws Exception {
    puts("{\"code\":\"east-4\",\"name\":\"城东4号网点\",\"kind\":\"网点\",\"parent\":\"east\"}").andExpect(status().isOk());
    puts("{\"code\":\"east-4\",\"name\":\"城西4号网点\",\"kind\":\"网点\",\"parent\":\"west\"}").andExpect(jsonPath("$.name").value("城西4号网点"));
    asks(get(ROOT + "/units/east-4/cases")).andExpect(jsonPath("$.open").value(0));
    posts("/units/east-4/close", "{\"successor\":\"west-1\"}").andExpect(status().isNoContent());

    assertThat(units.tree().find("east-4")).hasValueSatisfying(closed -> {
      assertThat(closed.path()).isEqualTo("/hq/west/east-4/");
      assertThat(closed.successor()).isEqualTo("west-1");
    });
    puts("{\"code\":\"east-4\",\"name\":\"又开\",\"kind\":\"网点\",\"parent\":\"west\"}")
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("编码不再使用")));
  }

  @Test
  void what_would_be_no_tree_is_refused_with_a_sentence() throws Exception {
    puts("{\"code\":\"east\",\"name\":\"城东支行\",\"kind\":\"支行\",\"parent\":\"east-1\"}")
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("首尾相接")));
    posts("/units/east/close", "{\"successor\":\"east-1\"}")
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("承接机构须在被撤销的机构")));
    posts("/units/east/close", "{}").andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("承接机构")));
  }

  @Test
  void a_post_is_taken_up_and_ends_and_is_still_told() throws Exception {
    bank.hire("newcomer");
    posts("/posts", "{\"person\":\"newcomer\",\"role\":\"bank-outlet.first-receiver\",\"unit\":\"west-1\",\"from\":\"2026-03-02\"}")
        .andExpect(status().isCreated());
    Post held = posts.of("newcomer").get(0);
    posts("/posts/" + held.id() + "/end", "{\"last\":\"2026-03-03\"}").andExpect(status().isNoContent());

    asks(get(ROOT + "/posts").param("person", "newcomer"))
        .andExpect(jsonPath("$[0].unitName").value("城西1号网点"))
        .andExpect(jsonPath("$[0].untilDay").value("2026-03-03"))
        .andExpect(jsonPath("$[0].roleName").value("首位受理员工"));
    asks(get(ROOT + "/posts").param("unit", "west-1")).andExpect(jsonPath("$[*].person", hasItem("newcomer")));
  }

  @Test
  void a_post_that_cannot_be_held_is_refused_with_a_sentence() throws Exception {
    posts("/posts", "{\"person\":\"nobody-here\",\"role\":\"bank-outlet.first-receiver\",\"unit\":\"west-1\"}")
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("没有用户名为「nobody-here」的人员")));
    posts("/posts", "{\"person\":\"receiver-west-1\",\"role\":\"bank-outlet.hq-service-dept\",\"unit\":\"west-1\"}")
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("设在总行")));
    posts("/posts", "{\"person\":\"receiver-west-1\",\"role\":\"head\",\"unit\":\"west-1\",\"from\":\"+99999-01-01\"}")
        .andExpect(status().isBadRequest());
    posts("/posts/none/end", "{}").andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("没有这一任职")));
  }

  @Test
  void an_absence_is_entered_and_ends() throws Exception {
    posts("/absences", "{\"person\":\"receiver-east-1\",\"deputy\":\"receiver-east-2\",\"from\":\"2199-01-01\",\"until\":\"2199-01-31\"}")
        .andExpect(status().isCreated());
    asks(get(ROOT + "/absences")).andExpect(jsonPath("$[0].deputy").value("receiver-east-2"));
    posts("/absences/" + posts.absences().get(0).id() + "/end", "{}").andExpect(status().isNoContent());

    assertThat(posts.absences()).isEmpty();
    posts("/absences", "{\"person\":\"receiver-east-1\",\"deputy\":\"receiver-east-1\",\"from\":\"2199-01-01\",\"until\":\"2199-01-31\"}")
        .andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail", containsString("本人代理本人")));
  }

  @Test
  void people_are_found_by_a_part_of_id_or_name_and_those_without_a_post_apart() throws Exception {
    bank.hire("idle-clerk");

    asks(get(ROOT + "/people").param("q", "RECEIVER-east")).andExpect(jsonPath("$.people[*].id", hasItem("receiver-east-1")))
        .andExpect(jsonPath("$.people[0].posts[0]", containsString("首位受理员工")));
    asks(get(ROOT + "/people").param("q", "idle-").param("unplaced", "true")).andExpect(jsonPath("$.people[*].id", is(java.util.List.of("idle-clerk"))));
    asks(get(ROOT + "/people").param("q", "receiver-east").param("unplaced", "true")).andExpect(jsonPath("$.all").value(0));
    asks(get(ROOT + "/people").param("q", "%")).andExpect(jsonPath("$.all").value(0));
  }

  @Test
  void roles_are_told_by_policy_with_the_kinds_of_unit_where_they_are_held() throws Exception {
    asks(get(ROOT + "/roles"))
        .andExpect(jsonPath("$[0].roles[*].name", hasItem("负责人")))
        .andExpect(jsonPath("$[?(@.policy=='bank-outlet')].name", hasItem("银行网点客户投诉")))
        .andExpect(jsonPath("$[?(@.policy=='bank-outlet')].roles[?(@.id=='bank-outlet.first-receiver')].kinds[0]", everyItem(is("网点"))));
  }

  @Test
  void a_file_is_looked_at_and_taken_in() throws Exception {
    byte[] file = "编码,名称,类型,上级编码\nwest-9,城西9号网点,网点,west\n".getBytes(StandardCharsets.UTF_8);

    asks(multipart(ROOT + "/import/outlook").file("file", file)).andExpect(jsonPath("$.added").value(1)).andExpect(jsonPath("$.written").value(false));
    assertThat(units.tree().find("west-9")).isEmpty();
    asks(multipart(ROOT + "/import").file("file", file)).andExpect(jsonPath("$.written").value(true));
    assertThat(units.tree().find("west-9")).isPresent();
    asks(get(ROOT + "/import/POSTS.csv")).andExpect(content().string(containsString("用户名,姓名,岗位,机构编码,起,止")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"compliance", "management", "analysts", "bank-outlet.first-receiver"})
  void nobody_else_reads_or_changes_the_organisation(String group) throws Exception {
    String other = "no-administrator-" + group.replace('.', '-');
    staff.employs(other, group);

    for (MockHttpServletRequestBuilder request : new MockHttpServletRequestBuilder[] {
          get(ROOT + "/units"), get(ROOT + "/units/hq/cases"), get(ROOT + "/posts?unit=hq"), get(ROOT + "/absences"), get(ROOT + "/people"),
          get(ROOT + "/roles"), get(ROOT + "/calendars"), get(ROOT + "/import/UNITS.csv"), body(put(ROOT + "/units"), "{\"code\":\"x\"}"),
          body(post(ROOT + "/units/east/close"), "{\"successor\":\"west\"}"), body(post(ROOT + "/posts"), "{}"),
          body(post(ROOT + "/posts/1/end"), "{}"), body(post(ROOT + "/absences"), "{}"), body(post(ROOT + "/absences/1/end"), "{}"),
          multipart(ROOT + "/import").file("file", new byte[1]), multipart(ROOT + "/import/outlook").file("file", new byte[1])}) {
      web.perform(request.header(HttpHeaders.AUTHORIZATION, rest.basic(other)))
          .andExpect(status().isForbidden()).andExpect(jsonPath("$.detail", containsString("系统管理员")));
    }
  }

  private ResultActions asks(MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.header(HttpHeaders.AUTHORIZATION, rest.basic(ADMINISTRATOR)));
  }

  private ResultActions puts(String json) throws Exception {
    return asks(body(put(ROOT + "/units"), json));
  }

  private ResultActions posts(String path, String json) throws Exception {
    return asks(body(post(ROOT + path), json));
  }

  private static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, String json) {
    return request.contentType(MediaType.APPLICATION_JSON).content(json);
  }
}
