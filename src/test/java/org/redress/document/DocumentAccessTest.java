package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.redress.identity.Identities;
import org.redress.identity.Reading;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriUtils;

/** Who may print what. */
@RedressTest
class DocumentAccessTest {

  private static final String SHEET = "retail-franchise-complaint-sheet";
  private static final String RECEIVER = "retail-first-level-receiver";
  private static final String HANDLER = "workplace-designated-handler";
  private static final String COMPANY = "workplace-company";
  private static final String REGISTRATION = "whistleblowing-registration";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private TaskService tasks;
  @Autowired private Identities identities;

  private Press press;

  @Autowired
  void press(MockMvc mvc) {
    press = new Press(mvc);
  }

  @Test
  void the_documents_of_a_case_are_listed_in_the_policys_order() {
    MockHttpServletResponse answer = press.asks(RECEIVER, filed(), "");

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(Press.body(answer)).isEqualTo("[{\"form\":\"" + SHEET + "\",\"title\":\"投诉处理单\"}]");
  }

  @Test
  void a_document_opens_in_the_browser_under_a_name_that_says_what_it_is_and_is_kept_nowhere() {
    ComplaintCase complaint = filed();
    MockHttpServletResponse answer = press.asks(RECEIVER, complaint, "/" + SHEET + ".pdf?lifecycle=retail-franchise");

    String name = UriUtils.encode("投诉处理单-" + complaint.record().caseNumber() + ".pdf", StandardCharsets.UTF_8);
    assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_PDF_VALUE);
    assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("inline;").endsWith("filename*=UTF-8''" + name);
    assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
  }

  @Test
  void who_complained_is_kept_back_from_who_does_not_hold_a_task_and_nothing_is_logged() {
    ComplaintCase complaint = filed();

    for (String reader : List.of(RECEIVER, "compliance")) {
      assertThat(press.prints(reader, complaint, SHEET).text())
          .contains("客户姓名（保密）客户电话（保密）")
          .doesNotContain("欧阳", "13800001111");
    }
    assertThat(identities.readings(complaint.id())).isEmpty();
  }

  @Test
  void who_holds_a_task_has_it_printed_and_each_print_is_logged() {
    ComplaintCase complaint = filed();
    String task = complaint.open("register").getId();
    staff.as(RECEIVER, () -> claimed(task, RECEIVER));

    assertThat(press.prints(RECEIVER, complaint, SHEET).text())
        .contains("客户姓名欧阳𬭚客户电话13800001111")
        .contains("客户其它联系方式受理").doesNotContain("保密");
    press.prints(RECEIVER, complaint, SHEET);
    press.prints("compliance", complaint, SHEET);

    assertThat(identities.readings(complaint.id()))
        .hasSize(2)
        .allSatisfy(reading -> assertThat(reading.reader()).isEqualTo(RECEIVER))
        .extracting(Reading::taskId).containsOnly(task);
  }

  @Test
  void a_document_that_shows_no_identity_is_not_logged_as_reading() {
    ComplaintCase report = designated();

    press.prints(HANDLER, report, "whistleblowing-archive-list");

    assertThat(identities.readings(report.id())).isEmpty();
  }

  @Test
  void who_may_not_see_a_case_does_not_learn_that_it_exists() {
    ComplaintCase complaint = filed();

    for (String path : List.of("", "/" + SHEET + ".pdf", "/astrology.pdf")) {
      refused(press.asks(COMPANY, complaint, path), 404, "没有编号为", "或您无权查看");
    }
    refused(press.asks(RECEIVER, "/api/complaints/JM20260310-999999/documents/" + SHEET + ".pdf"), 404, "或您无权查看");
  }

  @Test
  void a_document_that_the_case_does_not_have_is_answered_with_those_it_has() {
    ComplaintCase complaint = filed();

    refused(press.asks(RECEIVER, complaint, "/astrology.pdf"), 404, "没有单据「astrology」", SHEET);
    refused(press.asks(RECEIVER, complaint, "/retail-franchise-handle.pdf"), 404, "retail-franchise-handle", SHEET);
  }

  @Test
  void the_person_complained_about_prints_nothing() {
    ComplaintCase complaint = filed();
    String respondent = "retail-second-level-receiver";
    complaint.does("register", "subject", "store-attitude", "cause", "service-quality", "contact", "unreachable",
        "respondent", respondent);

    refused(press.asks(respondent, complaint, "/" + SHEET + ".pdf"), 404, "或您无权查看");
  }

  @Test
  void of_a_confidential_case_only_who_handles_it_now_prints_a_document() {
    ComplaintCase report = report();
    assertThat(report.record().startedBy()).isEqualTo(HANDLER);
    assertThat(press.prints(HANDLER, report, REGISTRATION).text()).contains("举报内容虚开发票");

    report.does("receive", "materialComplete", true).waitsAt("assign-handler");
    refused(press.asks(HANDLER, report, "/" + REGISTRATION + ".pdf"), 404, "或您无权查看");
    refused(press.asks(HANDLER, report, ""), 404, "或您无权查看");
    assertThat(press.prints(COMPANY, report, REGISTRATION).text()).contains("举报内容虚开发票", "姓名（保密）");

    report.does("assign-handler", "designatedHandler", HANDLER);
    refused(press.asks("compliance", report, "/" + REGISTRATION + ".pdf"), 404, "或您无权查看");
    assertThat(press.prints(HANDLER, report, REGISTRATION).text()).contains("姓名钱某");
  }

  @Test
  void without_a_login_nothing_is_printed() {
    refused(press.asks(null, filed(), "/" + SHEET + ".pdf"), 401, "请以用户名和密码登录");
  }

  @Test
  void the_interface_describes_its_documents() {
    assertThat(Press.body(press.asks(null, "/api/openapi")))
        .contains("\"/api/complaints/{caseNumber}/documents\"")
        .contains("\"/api/complaints/{caseNumber}/documents/{form}.pdf\"")
        .contains("\"application/pdf\"");
  }

  private static void refused(MockHttpServletResponse answer, int status, String... words) {
    assertThat(answer.getStatus()).as(Press.body(answer)).isEqualTo(status);
    assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    assertThat(Press.body(answer)).contains(words);
  }

  private Void claimed(String task, String user) {
    tasks.claim(task, user);
    return null;
  }

  private ComplaintCase filed() {
    return complaints.about("retail-franchise")
        .with("complainantType", "consumer").with("title", "包带断裂")
        .with("identityName", "欧阳𬭚").with("identityPhone", "13800001111")
        .filed();
  }

  private ComplaintCase report() {
    return complaints.about("whistleblowing").with("content", "虚开发票").with("identityName", "钱某").filed();
  }

  /** In the hands of the person named for it. */
  private ComplaintCase designated() {
    return report()
        .does("receive", "materialComplete", true)
        .does("assign-handler", "designatedHandler", HANDLER);
  }
}
