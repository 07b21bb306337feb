package org.redress.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.RedressApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People who log in at the company's own login page: there once, here everywhere. */
@SpringBootTest(
    classes = RedressApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "redress.lifecycles=retail-franchise",
      "redress.data-directory=${redress.test.data:target/test-data}/oidc",
      "spring.datasource.url=jdbc:h2:mem:oidc;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;DEFAULT_NULL_ORDERING=HIGH"
    })
@ActiveProfiles("test")
class OidcLoginIT {

  private static final String RECEIVER = "retail-franchise.first-level-receiver";
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private static final CompanysLoginPage PAGE = CompanysLoginPage.start();

  @Autowired private IdentityService identity;
  @Autowired private RoleKeeping roles;
  @Autowired private JdbcTemplate database;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void page(DynamicPropertyRegistry settings) {
    PAGE.configure(settings);
  }

  @AfterAll
  static void stop() {
    PAGE.stop();
  }

  @BeforeEach
  void a_table_of_roles() {
    roles.replace(
        List.of(
            new RoleCsv.Line(1, new RoleRow("complaints-receivers", RECEIVER, null)),
            new RoleCsv.Line(2, new RoleRow("complaints-compliance", "compliance", null))));
  }

  @Test
  void the_login_page_is_told_of_the_other_one_and_nothing_else() {
    assertThat(new Visitor(port).get("/api/directory/login").body())
        .isEqualTo("[{\"label\":\"企业账号登录\",\"page\":\"/directory/login\"}]");
  }

  @Test
  void one_login_there_opens_the_web_applications_and_the_interface_here() {
    PAGE.isVisitedBy("s-1", "li.na", "李娜", "complaints-receivers", "all-staff");
    Visitor browser = new Visitor(port);

    HttpResponse<String> back = logsIn(browser, TASKLIST + "#/?filter=x");

    assertThat(back.statusCode()).isEqualTo(302);
    assertThat(back.headers().firstValue("Location").orElse("")).endsWith(TASKLIST + "#/?filter=x");
    assertThat(browser.isKnown()).isTrue();
    assertThat(browser.get("/api/pages").statusCode()).isEqualTo(200);
    assertThat(browser.get("/engine-rest/task/count").statusCode()).as("for machines, with passwords").isEqualTo(401);
    assertThat(identity.createUserQuery().userId("li.na").singleResult().getLastName()).isEqualTo("李娜");
    assertThat(groups("li.na")).containsExactly(RECEIVER);
    assertThat(browser.logsIn("li.na", "").statusCode()).as("there is no password here").isEqualTo(401);
  }

  @Test
  void the_session_is_a_new_one_and_a_log_out_ends_it() {
    PAGE.isVisitedBy("s-2", "wang.wei", "王伟", "complaints-receivers");
    Visitor browser = new Visitor(port);
    browser.get(TASKLIST);
    String before = browser.cookie("JSESSIONID");

    logsIn(browser, TASKLIST);
    assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
    assertThat(browser.isKnown()).isTrue();
    browser.get(TASKLIST);
    assertThat(browser.logsOut().statusCode()).isEqualTo(200);

    assertThat(browser.isKnown()).isFalse();
  }

  @Test
  void another_name_and_another_role_hold_from_the_next_login() {
    PAGE.isVisitedBy("s-3", "qian.jin", "钱进", "complaints-receivers");
    logsIn(new Visitor(port), TASKLIST);
    PAGE.isVisitedBy("s-3", "qian.jin", "钱锦", "complaints-compliance");
    logsIn(new Visitor(port), TASKLIST);

    assertThat(identity.createUserQuery().userId("qian.jin").singleResult().getLastName()).isEqualTo("钱锦");
    assertThat(groups("qian.jin")).containsExactly("compliance");
  }

  @Test
  void who_takes_the_name_of_another_there_is_not_that_person_here() {
    PAGE.isVisitedBy("s-4", "zhao.min", "赵敏", "complaints-receivers");
    logsIn(new Visitor(port), TASKLIST);
    PAGE.isVisitedBy("s-5", "zhao.min", "赵敏（冒名）", "complaints-compliance");

    Visitor thief = new Visitor(port);
    HttpResponse<String> answer = logsIn(thief, TASKLIST);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("已属于企业账号中的另一人");
    assertThat(thief.isKnown()).isFalse();
    assertThat(groups("zhao.min")).containsExactly(RECEIVER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "compliance"})
  void a_local_account_is_nobodys_there(String local) {
    PAGE.isVisitedBy("s-6", local, "冒名者", "complaints-receivers");
    Visitor thief = new Visitor(port);

    assertThat(logsIn(thief, TASKLIST).statusCode()).isEqualTo(403);

    assertThat(thief.isKnown()).isFalse();
  }

  @Test
  void a_token_that_is_not_as_it_should_be_lets_nobody_in() {
    PAGE.isVisitedBy("s-7", "he.hua", "何华", "complaints-receivers");
    PAGE.forges(claims -> claims.audience("another-application"));
    refuses("the token of another audience");
    PAGE.forges(claims -> claims.claim("nonce", "of-another-login"));
    refuses("the nonce of another login");
    PAGE.forges(claims -> claims.issuer("https://login.example"));
    refuses("another issuer");
    PAGE.forges(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
    refuses("a token of yesterday");
    PAGE.forges(claims -> claims.claim("preferred_username", null));
    assertThat(logsIn(new Visitor(port), TASKLIST).body()).contains("企业账号没有用户名");
    PAGE.forges(claims -> claims.claim("preferred_username", "何 华"));
    assertThat(logsIn(new Visitor(port), TASKLIST).body()).contains("不能作为用户名");
    PAGE.isVisitedBy("s-7", "he.hua", "何华", "complaints-receivers");
    PAGE.signsWithAnotherKey();
    refuses("a signature by another key");

    assertThat(identity.createUserQuery().userId("he.hua").count()).isZero();
  }

  private void refuses(String what) {
    Visitor browser = new Visitor(port);
    HttpResponse<String> answer = logsIn(browser, TASKLIST);
    assertThat(answer.statusCode()).as(what).isEqualTo(401);
    assertThat(answer.body()).as(what).contains("企业账号登录未完成");
    assertThat(browser.isKnown()).as(what).isFalse();
  }

  @Test
  void who_comes_back_with_a_state_that_this_browser_did_not_begin_is_not_logged_in() {
    PAGE.isVisitedBy("s-8", "sun.li", "孙丽", "complaints-receivers");
    Visitor attacker = new Visitor(port);
    String back = wayBack(attacker, TASKLIST);

    Visitor victim = new Visitor(port);
    victim.get("/directory/login");
    assertThat(victim.gets(back).statusCode()).as("the attacker's login in the victim's browser").isEqualTo(401);
    assertThat(victim.isKnown()).isFalse();
    assertThat(attacker.gets(back.replaceFirst("state=[^&]+", "state=another")).statusCode()).isEqualTo(401);
    assertThat(attacker.get("/directory/login/callback?error=access_denied&state=x").statusCode()).isEqualTo(401);
    assertThat(attacker.get("/directory/login/callback").statusCode()).isIn(401, 404);
    assertThat(attacker.isKnown()).isFalse();
  }

  @Test
  void a_way_back_leads_in_once() {
    PAGE.isVisitedBy("s-9", "zhou.tong", "周通", "complaints-receivers");
    Visitor browser = new Visitor(port);
    String back = wayBack(browser, TASKLIST);
    assertThat(browser.gets(back).statusCode()).isEqualTo(302);

    assertThat(browser.gets(back).statusCode()).isEqualTo(401);
    assertThat(new Visitor(port).gets(back).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/camunda/app/tasklist/default/", "//evil.example", "/\\evil.example", "/camunda/app/tasklist/default/../../../..//evil.example",
        "/api/complaints", "javascript:alert(1)", "/camunda/app/tasklist/default/#/\r\nSet-Cookie: a=b", ""
      })
  void nobody_is_led_to_another_place_than_a_page_of_ours(String elsewhere) {
    PAGE.isVisitedBy("s-10", "wu.di", "吴迪", "complaints-receivers");

    HttpResponse<String> answer = logsIn(new Visitor(port), elsewhere);

    assertThat(answer.headers().firstValue("Location").orElse("")).matches("(http://localhost:\\d+)?/camunda/app/welcome/default/");
    assertThat(answer.headers().firstValue("a")).isEmpty();
  }

  @Test
  void a_login_ends_after_its_time_however_busy_it_is() {
    PAGE.isVisitedBy("s-11", "xu.jing", "徐静", "complaints-receivers");
    Visitor browser = new Visitor(port);
    logsIn(browser, TASKLIST);
    assertThat(browser.isKnown()).isTrue();

    database.update("update spring_session set creation_time = creation_time - ? where principal_name = 'xu.jing'", 8 * 3_600_000L);

    assertThat(browser.isKnown()).isFalse();
  }

  @Test
  void who_has_no_role_by_the_table_is_told_at_the_applications_and_sees_nothing() {
    PAGE.isVisitedBy("s-12", "guest", "访客", "all-staff");
    Visitor browser = new Visitor(port);

    assertThat(logsIn(browser, TASKLIST).statusCode()).isEqualTo(302);

    assertThat(groups("guest")).isEmpty();
    assertThat(browser.get("/api/audit/cases").statusCode()).isEqualTo(403);
  }

  /** Begins here, passes the login page there, and comes back; answers what is answered then. */
  private HttpResponse<String> logsIn(Visitor browser, String to) {
    return browser.gets(wayBack(browser, to));
  }

  private String wayBack(Visitor browser, String to) {
    HttpResponse<String> sent =
        browser.get("/directory/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    String there = sent.headers().firstValue("Location").orElseThrow();
    assertThat(there).contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=", "response_type=code");
    return browser.gets(there).headers().firstValue("Location").orElseThrow();
  }

  private List<String> groups(String user) {
    return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
  }
}
