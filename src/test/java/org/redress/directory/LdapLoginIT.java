package org.redress.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.RedressApplication;
import org.redress.people.ChangeKind;
import org.redress.people.PeopleChange;
import org.redress.people.PeopleChanges;
import org.redress.testing.Complaints;
import org.redress.testing.DemoUsers;
import org.redress.testing.Testing;
import org.redress.unit.Post;
import org.redress.unit.Posts;
import org.redress.unit.UnitEntry;
import org.redress.unit.UnitKeeping;
import org.redress.unit.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** People from the company's LDAP: they log in with the password that they have there, and may do what their groups say. */
@SpringBootTest(
    classes = {RedressApplication.class, Testing.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "redress.lifecycles=retail-franchise",
      "redress.directory.ldap.connect-within=1s",
      "redress.data-directory=${redress.test.data:target/test-data}/ldap",
      "spring.datasource.url=jdbc:h2:mem:ldap;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;DEFAULT_NULL_ORDERING=HIGH"
    })
@ActiveProfiles("test")
class LdapLoginIT {

  private static final String RECEIVER = "retail-franchise.first-level-receiver";
  private static final String SECOND = "retail-franchise.second-level-receiver";
  private static final String PASSWORD = "as-at-the-company";
  private static final String ME = "/engine-rest/task/count";

  private static final CompanysLdap LDAP = CompanysLdap.start();

  @Autowired private IdentityService identity;
  @Autowired private TaskService tasks;
  @Autowired private Complaints complaints;
  @Autowired private PeopleChanges changes;
  @Autowired private RoleKeeping roles;
  @Autowired private DirectoryLook look;
  @Autowired private UnitKeeping tree;
  @Autowired private Units units;
  @Autowired private Posts posts;
  @Autowired private JdbcTemplate database;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void ldap(DynamicPropertyRegistry settings) {
    LDAP.configure(settings);
  }

  @AfterAll
  static void stop() {
    LDAP.stop();
  }

  @BeforeEach
  void a_table_of_roles() {
    replace(new RoleRow("receivers", RECEIVER, null), new RoleRow(CompanysLdap.group("Second"), SECOND, null));
  }

  @AfterEach
  void everybody_leaves() {
    identity.createUserQuery().list().stream().map(User::getId).filter(LDAP::has).forEach(LDAP::dismisses);
    look.look(true);
  }

  @Test
  void who_is_unknown_here_logs_in_with_the_company_password_and_has_an_account_with_name_and_roles() {
    LDAP.employs("li.na", "李娜", PASSWORD, "receivers", "something-else");

    Visitor browser = new Visitor(port);
    assertThat(browser.logsIn("li.na", PASSWORD).statusCode()).isEqualTo(200);

    assertThat(browser.isKnown()).isTrue();
    assertThat(browser.get("/api/pages").statusCode()).as("the same login at /api").isEqualTo(200);
    User person = identity.createUserQuery().userId("li.na").singleResult();
    assertThat(person.getLastName()).isEqualTo("李娜");
    assertThat(person.getFirstName()).isNull();
    assertThat(person.getEmail()).isEqualTo("li.na@bank.example");
    assertThat(person.getPassword()).as("no password of theirs is kept").isNull();
    assertThat(groups("li.na")).containsExactly(RECEIVER);
    assertThat(asks("li.na", PASSWORD)).as("HTTP Basic alike").isEqualTo(200);
  }

  @Test
  void the_first_login_may_be_a_machines_and_many_at_once_make_one_account() throws Exception {
    LDAP.employs("wang.wei", "王伟", PASSWORD, "receivers");

    ExecutorService machines = Executors.newFixedThreadPool(4);
    Callable<Integer> login = () -> asks("wang.wei", PASSWORD);
    List<Future<Integer>> all = machines.invokeAll(IntStream.range(0, 4).mapToObj(i -> login).toList());
    machines.shutdown();

    for (Future<Integer> one : all) {
      assertThat(one.get()).isEqualTo(200);
    }
    assertThat(groups("wang.wei")).containsExactly(RECEIVER);
    assertThat(entered("wang.wei")).extracting(PeopleChange::kind)
        .containsExactlyInAnyOrder(ChangeKind.PERSON_CREATED, ChangeKind.JOINED_GROUP);
    assertThat(entered("wang.wei")).extracting(PeopleChange::actor).as("nobody's own act").containsOnlyNulls();
  }

  @Test
  void a_wrong_or_empty_password_lets_nobody_in_and_is_counted_as_any_other() {
    LDAP.employs("zhao.min", "赵敏", PASSWORD, "receivers");

    for (String wrong : List.of("wrong", "", " ", "as-at-the-compan")) {
      assertThat(asks("zhao.min", wrong)).as("'%s'", wrong).isEqualTo(401);
    }
    assertThat(identity.createUserQuery().userId("zhao.min").count()).isZero();
    assertThat(asks("zhao.min", "wrong-again")).isEqualTo(401);
    assertThat(asks("zhao.min", PASSWORD)).as("after five wrong ones one waits").isEqualTo(429);
    assertThat(asks("nobody-anywhere", PASSWORD)).isEqualTo(401);
    assertThat(asks("*", PASSWORD)).isEqualTo(401);
    assertThat(asks("zhao.*", PASSWORD)).isEqualTo(401);
  }

  @Test
  void nobody_sets_a_password_here_for_somebody_of_the_directory() {
    LDAP.employs("feng.yi", "冯仪", PASSWORD, "receivers");
    assertThat(asks("feng.yi", PASSWORD)).isEqualTo(200);

    for (String who : List.of("feng.yi", "admin")) {
      String own = who.equals("admin") ? adminPassword() : PASSWORD;
      HttpResponse<String> answer =
          new Visitor(port).asks(who, own, "PUT", "/engine-rest/user/feng.yi/credentials", "application/json",
              "{\"password\":\"green-bicycle-in-the-rain\",\"authenticatedUserPassword\":\"" + own + "\"}");
      assertThat(answer.statusCode()).as(who).isEqualTo(403);
      assertThat(answer.body()).contains("密码在企业的系统中更改");
    }
    assertThat(asks("feng.yi", "green-bicycle-in-the-rain")).isEqualTo(401);
  }

  @Test
  void a_name_written_otherwise_than_in_the_directory_is_told_how_it_is_written() {
    LDAP.employs("sun.li", "孙丽", PASSWORD, "receivers");

    HttpResponse<String> answer = new Visitor(port).logsIn("Sun.Li", PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("用户名请按企业目录中的写法输入：sun.li");
    assertThat(identity.createUserQuery().userId("Sun.Li").count()).isZero();
  }

  @Test
  void another_name_another_role_and_a_role_taken_hold_from_the_next_login() {
    LDAP.employs("qian.jin", "钱进", PASSWORD, "receivers");
    assertThat(asks("qian.jin", PASSWORD)).isEqualTo(200);

    LDAP.renames("qian.jin", "钱锦");
    LDAP.quits("qian.jin", "receivers");
    LDAP.joins("qian.jin", "second");
    assertThat(asks("qian.jin", PASSWORD)).isEqualTo(200);

    assertThat(identity.createUserQuery().userId("qian.jin").singleResult().getLastName()).isEqualTo("钱锦");
    assertThat(groups("qian.jin")).containsExactly(SECOND);
    assertThat(entered("qian.jin")).extracting(PeopleChange::kind).contains(ChangeKind.PERSON_RENAMED, ChangeKind.LEFT_GROUP);
  }

  @Test
  void what_an_administrator_gave_by_hand_stays_whatever_the_directory_says() {
    LDAP.employs("he.hua", "何华", PASSWORD, "receivers");
    assertThat(asks("he.hua", PASSWORD)).isEqualTo(200);
    identity.createMembership("he.hua", SECOND);

    LDAP.joins("he.hua", "second");
    look.look(false);
    LDAP.quits("he.hua", "second");
    LDAP.quits("he.hua", "receivers");
    look.look(false);

    assertThat(groups("he.hua")).containsExactly(SECOND);
  }

  @Test
  void a_look_brings_everybody_and_does_nothing_where_nothing_has_changed() {
    for (int i = 0; i < 7; i++) {
      LDAP.employs("clerk-" + i, "职员" + i, PASSWORD, "receivers");
    }

    assertThat(look.look(false)).extracting(Look::found, Look::created, Look::changed, Look::left).containsExactly(7, 7, 0, 0);
    assertThat(identity.createUserQuery().memberOfGroup(RECEIVER).count()).isGreaterThanOrEqualTo(7);
    int position = changes.before(Integer.MAX_VALUE).get(0).position();
    assertThat(look.look(false)).extracting(Look::found, Look::created, Look::changed, Look::left).containsExactly(7, 0, 0, 0);
    assertThat(changes.before(Integer.MAX_VALUE).get(0).position()).isEqualTo(position);
  }

  @Test
  void who_has_left_is_out_at_the_next_look_and_what_he_had_claimed_lies_before_his_group_again() {
    LDAP.employs("zhou.tong", "周通", PASSWORD, "receivers");
    Visitor browser = new Visitor(port);
    assertThat(browser.logsIn("zhou.tong", PASSWORD).statusCode()).isEqualTo(200);
    Task task = complaints.about("retail-franchise").filed().open("register");
    tasks.setAssignee(task.getId(), "zhou.tong");

    LDAP.dismisses("zhou.tong");
    assertThat(look.look(false).left()).isEqualTo(1);

    assertThat(browser.isKnown()).as("the session has ended").isFalse();
    assertThat(asks("zhou.tong", PASSWORD)).isEqualTo(401);
    assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isNull();
    assertThat(changes.formerNames(Set.of("zhou.tong"))).singleElement()
        .satisfies(former -> assertThat(former.name()).as("the trail keeps the name").isEqualTo("周通"));
  }

  @Test
  void who_is_disabled_is_out_at_the_next_login_at_the_latest_and_may_come_back() {
    LDAP.employs("wu.di", "吴迪", PASSWORD, "receivers");
    Visitor browser = new Visitor(port);
    browser.logsIn("wu.di", PASSWORD);

    LDAP.disables("wu.di");
    assertThat(asks("wu.di", PASSWORD)).isEqualTo(401);

    assertThat(browser.isKnown()).isFalse();
    assertThat(identity.createUserQuery().userId("wu.di").count()).isZero();
    LDAP.dismisses("wu.di");
    LDAP.employs("wu.di", "吴迪", PASSWORD, "second");
    assertThat(asks("wu.di", PASSWORD)).isEqualTo(200);
    assertThat(groups("wu.di")).containsExactly(SECOND);
  }

  @Test
  void a_directory_that_suddenly_has_nobody_loses_nobody_until_an_administrator_says_so() {
    IntStream.range(0, 8).forEach(i -> LDAP.employs("team-" + i, "组员" + i, PASSWORD, "receivers"));
    look.look(false);

    IntStream.range(0, 8).forEach(i -> LDAP.dismisses("team-" + i));
    assertThat(look.look(false)).extracting(Look::left, Look::kept).containsExactly(0, 8);
    assertThat(identity.createUserQuery().userId("team-3").count()).isOne();

    Visitor administrator = new Visitor(port);
    HttpResponse<String> answer =
        administrator.asks("admin", adminPassword(), "POST", "/api/directory/look?leave=all", "application/json", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"left\":8");
    assertThat(identity.createUserQuery().userId("team-3").count()).isZero();
  }

  @Test
  void while_the_directory_is_down_its_people_read_why_and_local_administrators_log_in() {
    LDAP.employs("xu.jing", "徐静", PASSWORD, "receivers");
    assertThat(asks("xu.jing", PASSWORD)).isEqualTo(200);

    LDAP.goesDown();
    try {
      HttpResponse<String> answer = new Visitor(port).logsIn("xu.jing", PASSWORD);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("企业目录（统一身份认证）暂时无法访问");
      assertThat(asks("xu.jing", PASSWORD)).isEqualTo(503);
      assertThat(asks("admin", adminPassword())).isEqualTo(200);
      assertThat(new Visitor(port).logsIn("admin", adminPassword()).statusCode()).isIn(200, 403);
      assertThatThrownBy(() -> look.look(false)).isInstanceOf(DirectoryDownException.class);
      assertThat(identity.createUserQuery().userId("xu.jing").count()).as("nobody has left").isOne();
    } finally {
      LDAP.comesBack();
      await().atMost(Duration.ofSeconds(20)).until(() -> asks("xu.jing", PASSWORD) == 200);
    }
  }

  @Test
  void a_local_account_is_never_taken_over_by_somebody_of_the_same_name() {
    LDAP.employs("admin", "冒名者", PASSWORD, "receivers");

    assertThat(look.look(false).refused()).singleElement().asString().contains("用户名「admin」在本系统已有本地账号");
    assertThat(asks("admin", PASSWORD)).isEqualTo(401);
    assertThat(asks("admin", adminPassword())).isEqualTo(200);
    assertThat(identity.createUserQuery().userId("admin").singleResult().getLastName()).isNotEqualTo("冒名者");
  }

  @Test
  void a_right_password_of_somebody_without_a_role_opens_nothing() {
    LDAP.employs("guest", "访客", PASSWORD);

    assertThat(new Visitor(port).logsIn("guest", PASSWORD).statusCode()).isEqualTo(403);
    assertThat(groups("guest")).isEmpty();
  }

  @Test
  void a_role_that_no_row_brings_any_more_is_taken_at_once() {
    LDAP.employs("jiang.bo", "江波", PASSWORD, "receivers");
    assertThat(asks("jiang.bo", PASSWORD)).isEqualTo(200);

    HttpResponse<String> answer =
        new Visitor(port).asks("admin", adminPassword(), "PUT", "/api/directory/roles", "text/csv",
            "目录组,岗位,机构编码\n\"" + CompanysLdap.group("second") + "\"," + SECOND + ",\n");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(groups("jiang.bo")).isEmpty();
  }

  @Test
  void in_an_organisation_of_units_a_group_is_a_role_in_a_unit_from_today_on() {
    tree.put(new UnitEntry("0100", "总行", "总行", null, null, null, null));
    tree.put(new UnitEntry("0101", "城东支行", "支行", "0100", null, null, null));
    try {
      replace(
          new RoleRow("receivers", RECEIVER, "0101"), new RoleRow("second", SECOND, "0100"), new RoleRow("heads", "head", "0101"));
      LDAP.employs("tang.yu", "唐宇", PASSWORD, "receivers", "heads");
      LDAP.employs("meng.fei", "孟飞", PASSWORD, "heads");
      assertThat(asks("tang.yu", PASSWORD)).isEqualTo(200);
      assertThat(groups("tang.yu")).containsExactlyInAnyOrder(RECEIVER, RECEIVER + "@0101", "head@0101");

      LDAP.quits("tang.yu", "receivers");
      LDAP.joins("tang.yu", "second");
      look.look(false);
      assertThat(groups("tang.yu")).containsExactlyInAnyOrder(SECOND, SECOND + "@0100", "head@0101");
      assertThat(look.look(false).refused()).as("a unit has one head").singleElement().asString().contains("负责人");
      assertThat(posts.of("tang.yu")).extracting(Post::origin).containsOnly(Post.Origin.DIRECTORY);

      LDAP.dismisses("tang.yu");
      LDAP.dismisses("meng.fei");
      look.look(false);
      assertThat(identity.createUserQuery().userId("tang.yu").count()).isZero();
    } finally {
      List.of("rd_absence", "rd_post", "rd_unit").forEach(table -> database.update("delete from " + table));
      units.forget();
    }
  }

  @Test
  void a_table_with_faults_is_refused_by_line_and_changes_nothing() {
    String file =
        """
        目录组,岗位,机构编码
        receivers,retail-franchise.first-level-receiver,
        ,compliance,
        receivers,retail-franchise.no-such-role,
        Receivers,retail-franchise.first-level-receiver,
        receivers,analysts,0101
        receivers,compliance,no-such-unit
        """;

    HttpResponse<String> answer =
        new Visitor(port).asks("admin", adminPassword(), "PUT", "/api/directory/roles", "text/csv", file);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("第3行：请填写目录组", "没有岗位「retail-franchise.no-such-role」", "与第2行相同", "没有编码为「no-such-unit」的机构")
        .contains("\"line\":3", "\"line\":4", "\"line\":5", "\"line\":6", "\"line\":7");
    assertThat(roles.rows()).hasSize(2);
    assertThat(new Visitor(port).asks("retail-first-level-receiver", DemoUsers.of("ldap").password("retail-first-level-receiver"),
        "GET", "/api/directory/roles", "application/json", null).statusCode()).as("an administrator's affair").isEqualTo(403);
  }

  @Test
  void the_table_is_read_back_as_it_was_written() {
    HttpResponse<String> file =
        new Visitor(port).asks("admin", adminPassword(), "GET", "/api/directory/roles", "application/json", null);
    assertThat(file.body()).contains("\"said\":\"receivers\"");
    assertThat(RoleCsv.read(RoleCsv.written(roles.rows())).stream().map(RoleCsv.Line::row).toList())
        .extracting(RoleRow::said).containsExactly("receivers", CompanysLdap.group("Second"));
  }

  private void replace(RoleRow... rows) {
    roles.replace(IntStream.range(0, rows.length).mapToObj(i -> new RoleCsv.Line(i + 1, rows[i])).toList());
  }

  private List<String> groups(String user) {
    return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
  }

  private List<PeopleChange> entered(String person) {
    return changes.before(Integer.MAX_VALUE).stream().filter(change -> person.equals(change.person())).toList();
  }

  private int asks(String user, String password) {
    return new Visitor(port).asks(user, password, ME);
  }

  private static String adminPassword() {
    return DemoUsers.of("ldap").password("admin");
  }
}
