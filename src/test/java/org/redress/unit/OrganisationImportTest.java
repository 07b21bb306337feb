package org.redress.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.people.PeopleChanges;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file of units or posts is told line by line, and taken in whole or not at all. */
@Tag("database")
@RedressTest
class OrganisationImportTest {

  private static final String UNITS = "编码,名称,类型,上级编码,地址,电话\r\n";
  private static final String POSTS = "用户名,姓名,岗位,机构编码,起,止\r\n";
  private static final String TREE =
      UNITS + "dc-1,东城一网点,网点,dc,东大街1号,010-1\r\nhq,总行,总行,,,\r\ndc,城东支行,支行,hq,,\r\n";

  @Autowired private OrganisationImport files;
  @Autowired private UnitKeeping units;
  @Autowired private Units tree;
  @Autowired private Posts posts;
  @Autowired private IdentityService identity;
  @Autowired private PeopleChanges changes;
  @Autowired private JdbcTemplate database;

  private List<String> before;

  @BeforeEach
  void note_who_is_there() {
    before = people();
  }

  @AfterEach
  void no_unit_is_left() {
    List.of("rd_absence", "rd_post", "rd_unit").forEach(table -> database.update("delete from " + table));
    tree.forget();
    people().stream().filter(person -> !before.contains(person)).forEach(identity::deleteUser);
    identity.createGroupQuery().list().stream().map(Group::getId).filter(id -> id.contains("@")).forEach(identity::deleteGroup);
  }

  private List<String> people() {
    return identity.createUserQuery().list().stream().map(User::getId).toList();
  }

  @Test
  void lines_come_in_any_order_and_a_second_time_say_nothing_new() {
    ImportReport first = files.take(utf8(TREE));

    assertThat(first).returns(3, ImportReport::added).returns(true, ImportReport::written);
    assertThat(tree.tree().find("dc-1")).hasValueSatisfying(outlet -> {
      assertThat(outlet.path()).isEqualTo("/hq/dc/dc-1/");
      assertThat(outlet.address()).isEqualTo("东大街1号");
    });
    assertThat(files.take(utf8(TREE))).returns(3, ImportReport::same).returns(0, ImportReport::added);
  }

  @Test
  void the_outlook_tells_what_would_be_and_writes_nothing() {
    assertThat(files.outlook(utf8(TREE))).returns(3, ImportReport::added).returns(false, ImportReport::written);

    assertThat(tree.tree().isEmpty()).isTrue();
    assertThat(database.queryForObject("select count(*) from rd_unit", Integer.class)).isZero();
    assertThat(changes.firstFault()).isEmpty();
  }

  @Test
  void a_file_can_move_and_rename_units() {
    files.take(utf8(TREE));

    ImportReport report = files.take(utf8(UNITS + "west,城西支行,支行,hq,,\ndc-1,东城第一网点,网点,west,,\n"));

    assertThat(report).returns(1, ImportReport::added).returns(1, ImportReport::changed);
    assertThat(tree.tree().find("dc-1")).hasValueSatisfying(outlet -> {
      assertThat(outlet.name()).isEqualTo("东城第一网点");
      assertThat(outlet.path()).isEqualTo("/hq/west/dc-1/");
    });
  }

  @Test
  void a_branch_gets_its_own_calendar_and_keeps_it_where_a_later_file_has_no_such_column() {
    files.take(utf8(TREE));
    files.take(utf8("编码,名称,类型,上级编码,日历\ndc,城东支行,支行,hq,six-days\n"));
    assertThat(tree.tree().calendar("dc-1")).contains("six-days");

    assertThat(files.take(utf8(TREE))).returns(3, ImportReport::same);
    assertThat(tree.tree().calendar("dc-1")).contains("six-days");
    assertThat(tree.tree().find("dc-1").orElseThrow().address()).isEqualTo("东大街1号");

    files.take(utf8("编码,名称,类型,上级编码,日历\ndc,城东支行,支行,hq,\n"));
    assertThat(tree.tree().calendar("dc-1")).isEmpty();
  }

  @Test
  void a_calendar_that_there_is_not_is_told_with_those_that_there_are() {
    ImportReport report = files.take(utf8("编码,名称,类型,上级编码,日历\nhq,总行,总行,,seven-days\n"));

    assertThat(report.faults()).singleElement().satisfies(fault -> {
      assertThat(fault.column()).isEqualTo("日历");
      assertThat(fault.sentence()).contains("没有工作日历「seven-days」：可选 six-days");
    });
    assertThat(tree.tree().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      a,甲,支行,b,,;b,乙,支行,a,,                 | 3 上级编码 首尾相接：a → b → a
      a,甲,支行,a,,                             | 3 上级编码 首尾相接：a → a
      a,甲,支行,nowhere,,                       | 3 上级编码 没有编码为「nowhere」的上级机构
      a,甲,支行,hq,,;a,乙,支行,hq,,               | 4 编码 与第3行重复
      a b,甲,支行,hq,,                          | 3 编码 须由字母、数字和连字符组成
      ,甲,支行,hq,,                             | 3 编码 须由字母、数字和连字符组成
      a,,支行,hq,,                              | 3 名称 机构名称必须填写
      a,甲,,hq,,                                | 3 类型 机构类型必须填写
      a,甲,支行,,,                               | 3 上级编码 最上级机构已有「总行」
      """)
  void a_unit_that_cannot_be_is_told_by_line_and_column(String lines, String told) {
    ImportReport report = files.take(utf8(UNITS + "hq,总行,总行,,,\n" + lines.strip().replace(';', '\n')));

    String[] expected = told.split(" ", 3);
    assertThat(report.faults()).anySatisfy(fault -> {
      assertThat(fault.line()).isEqualTo(Integer.parseInt(expected[0]));
      assertThat(fault.column()).isEqualTo(expected[1]);
      assertThat(fault.sentence()).contains(expected[2]);
    });
    assertThat(report.written()).isFalse();
    assertThat(tree.tree().isEmpty()).isTrue();
  }

  @Test
  void of_five_thousand_lines_with_three_wrong_the_three_are_told_and_none_is_written() {
    StringBuilder lines = new StringBuilder(UNITS + "hq,总行,总行,,,\n");
    for (int unit = 1; unit < 5000; unit++) {
      String parent = unit <= 100 ? "hq" : "u" + (1 + unit % 100);
      lines.append("u%d,第%d网点,网点,%s,,\n".formatted(unit, unit, unit == 300 ? "nowhere" : parent));
    }
    String file = lines.toString().replace("u777,第777网点", "u777,").replace("u4000,", "u4001,");

    ImportReport report = files.outlook(utf8(file));

    assertThat(report.faults()).extracting(LineFault::line).containsExactly(302, 779, 4003);
    assertThat(report).returns(5000, ImportReport::lines).returns(0, ImportReport::unchecked);
    assertThat(files.take(utf8(file)).written()).isFalse();
    assertThat(tree.tree().isEmpty()).isTrue();
  }

  @Test
  void what_lies_below_a_wrong_line_is_counted_not_told_once_more() {
    ImportReport report = files.outlook(utf8(UNITS + "a,甲,总行,nowhere,,\nb,乙,支行,a,,\nc,丙,网点,b,,\n"));

    assertThat(report.faults()).hasSize(1);
    assertThat(report.unchecked()).isEqualTo(2);
  }

  @Test
  void posts_bring_people_who_have_no_password() {
    files.take(utf8(TREE));

    ImportReport report = files.take(utf8(POSTS
        + "import-wang,王芳,bank-outlet.first-receiver,dc-1,2026-01-05,\n"
        + "import-wang,王芳,bank-outlet.complaint-manager,dc-1,,\n"
        + "import-li,李伟,负责人,dc,2026/1/5,2027年6月30日\n"));

    assertThat(report).returns(3, ImportReport::added).returns(2, ImportReport::people).returns(true, ImportReport::written);
    assertThat(identity.checkPassword("import-wang", "")).isFalse();
    assertThat(identity.checkPassword("import-wang", "null")).isFalse();
    assertThat(posts.of("import-li")).singleElement().satisfies(post -> {
      assertThat(post.role()).isEqualTo("head");
      assertThat(post.untilDay()).isEqualTo(LocalDate.parse("2027-06-30"));
    });
    assertThat(identity.createUserQuery().memberOfGroup("bank-outlet.first-receiver@dc-1").list())
        .extracting(User::getId).containsExactly("import-wang");
    assertThat(changes.firstFault()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      p-1,甲,bank-outlet.no-such,dc-1,,                     | 2 岗位 没有岗位「bank-outlet.no-such」
      p-1,甲,bank-outlet.first-receiver,nowhere,,           | 2 机构编码 没有编码为「nowhere」的机构
      p-1,,bank-outlet.first-receiver,dc-1,,                | 2 姓名 新增人员须填写姓名
      p 1,甲,bank-outlet.first-receiver,dc-1,,              | 2 用户名 须由字母
      p-1,甲,bank-outlet.first-receiver,dc-1,下周一,          | 2 起 不是日期
      p-1,甲,bank-outlet.first-receiver,dc-1,2026-02-30,    | 2 起 不是日期
      p-1,甲,bank-outlet.first-receiver,dc-1,2026-05-02,2026-05-01 | 2 止 早于第一日
      p-1,甲,head,dc,,;p-2,乙,head,dc,,                      | 3 岗位 只有一位负责人
      p-1,甲,head,dc,,;p-1,乙,management,dc,,                | 3 姓名 是甲，不是乙
      """)
  void a_post_that_cannot_be_is_told_by_line_and_column(String lines, String told) {
    files.take(utf8(TREE));

    ImportReport report = files.take(utf8(POSTS + lines.strip().replace(';', '\n')));

    String[] expected = told.split(" ", 3);
    assertThat(report.faults()).singleElement().satisfies(fault -> {
      assertThat(fault.line()).isEqualTo(Integer.parseInt(expected[0]));
      assertThat(fault.column()).isEqualTo(expected[1]);
      assertThat(fault.sentence()).contains(expected[2]);
    });
    assertThat(posts.current()).isEmpty();
    assertThat(people()).isEqualTo(before);
  }

  @Test
  void hundreds_of_units_and_a_thousand_people_come_from_two_files() {
    StringBuilder lines = new StringBuilder(UNITS + "hq,总行,总行,,,\n");
    for (int unit = 1; unit < 400; unit++) {
      lines.append("u%d,第%d网点,网点,%s,,\n".formatted(unit, unit, unit <= 50 ? "hq" : "u" + (1 + unit % 50)));
    }
    StringBuilder held = new StringBuilder(POSTS);
    for (int post = 0; post < 1000; post++) {
      held.append("clerk-%d,职员%d,bank-outlet.first-receiver,u%d,,\n".formatted(post, post, 1 + post % 399));
    }
    assertThat(files.take(utf8(lines.toString())).added()).isEqualTo(400);
    assertThat(files.outlook(utf8(held.toString()))).returns(1000, ImportReport::added).returns(false, ImportReport::written);
    assertThat(files.take(utf8(held.toString()))).returns(1000, ImportReport::added).returns(1000, ImportReport::people);
    assertThat(posts.current()).hasSize(1000);
    assertThat(identity.createUserQuery().memberOfGroup("bank-outlet.first-receiver@u7").list()).extracting(User::getId)
        .containsExactlyInAnyOrder("clerk-6", "clerk-405", "clerk-804");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "UTF-8 with mark"})
  void csv_is_read_as_a_spreadsheet_program_saves_it(String encoding) {
    String text = (encoding.endsWith("mark") ? "\uFEFF" : "") + TREE;

    files.take(text.getBytes(Charset.forName(encoding.split(" ")[0])));

    assertThat(tree.tree().find("dc-1")).map(Unit::name).contains("东城一网点");
  }

  @Test
  void a_workbook_is_read_with_its_days_and_numbers() throws IOException {
    files.take(utf8(TREE + "1001,城南网点,网点,dc,,\n"));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("任职");
      List<String> heads = List.of("机构编码", "岗位", "用户名", "姓名", "起");
      for (int column = 0; column < heads.size(); column++) {
        sheet.value(0, column, heads.get(column));
      }
      sheet.value(2, 0, 1001);
      sheet.value(2, 1, "bank-outlet.first-receiver");
      sheet.value(2, 2, "import-zhang");
      sheet.value(2, 3, "张敏");
      sheet.value(2, 4, LocalDate.parse("2026-04-01"));
      sheet.style(2, 4).format("yyyy/m/d").set();
    }

    ImportReport report = files.take(file.toByteArray());

    assertThat(report.faults()).isEmpty();
    assertThat(posts.of("import-zhang")).singleElement().satisfies(post -> {
      assertThat(post.unit()).isEqualTo("1001");
      assertThat(post.fromDay()).isEqualTo(LocalDate.parse("2026-04-01"));
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ''                             | 文件是空的
      姓名,电话                        | 第一行须是列名
      编码,名称,类型,上级编码,备注          | 不认识列「备注」
      编码,名称,类型,上级编码\\na,b,c,d,e    | 第2行的「e」不在任何一列之下
      PK no workbook                 | 不是有效的 XLSX
      """)
  void a_file_that_is_none_is_refused(String text, String why) {
    byte[] file = utf8(text.replace("\\n", "\n"));

    assertThatThrownBy(() -> files.outlook(file)).isInstanceOf(BadUserRequestException.class).hasMessageContaining(why);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
