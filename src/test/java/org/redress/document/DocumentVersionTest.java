package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An analyst changes what is printed. */
@RedressTest
class DocumentVersionTest {

  private static final Path DIAGRAM = Path.of("processes/retail/retail-franchise.bpmn");
  private static final Path SHEET = Path.of("forms/retail/retail-franchise-complaint-sheet.form");
  private static final String READER = "retail-first-level-receiver";

  @Autowired private Complaints complaints;
  @Autowired private RepositoryService repository;

  private Press press;
  private String upload;

  @Autowired
  void press(MockMvc mvc) {
    press = new Press(mvc);
  }

  @BeforeEach
  void deploymentsAreOrderedByTime() {
    ClockUtil.reset();
  }

  @AfterEach
  void undo() {
    repository.deleteDeployment(upload, true);
  }

  @Test
  void a_running_case_keeps_the_form_it_began_with_and_the_next_gets_the_new_one() throws IOException {
    ComplaintCase running = filed();

    uploads(SHEET, "# 投诉处理单", "# 客户投诉处理单\\nTS-04");

    assertThat(titles(running)).contains("\"投诉处理单\"");
    ComplaintCase next = filed();
    assertThat(titles(next)).contains("\"客户投诉处理单\"");
    assertThat(press.prints(READER, next, "retail-franchise-complaint-sheet").text()).contains("TS-04客户投诉处理单案件编号");
  }

  @Test
  void a_form_that_a_task_has_can_be_printed_too_under_the_tasks_name() throws IOException {
    uploads(DIAGRAM, "\"retail-franchise-complaint-sheet\"", "\"retail-franchise-register\"");

    ComplaintCase complaint = filed();
    assertThat(titles(complaint)).contains("\"retail-franchise-register\"", "\"联系客户并登记投诉\"");
    assertThat(press.prints(READER, complaint, "retail-franchise-register").text())
        .contains("联系客户并登记投诉案件编号", complaint.record().caseNumber() + "首次联系（5.1.1）与谁取得联系客户本人");
  }

  @Test
  void a_policy_may_have_nothing_on_paper() throws IOException {
    uploads(DIAGRAM, "<camunda:property name=\"documents\" value=\"retail-franchise-complaint-sheet\" />", "");

    ComplaintCase complaint = filed();
    assertThat(titles(complaint)).isEqualTo("[]");
    assertThat(Press.body(press.asks(READER, complaint, "/retail-franchise-complaint-sheet.pdf")))
        .contains("此案件没有可打印的单据");
  }

  private void uploads(Path file, String text, String instead) throws IOException {
    String old = Files.readString(file);
    assertThat(old).contains(text);
    upload =
        repository.createDeployment().name("by an analyst")
            .addString(file.getFileName().toString(), old.replace(text, instead)).deploy().getId();
  }

  private String titles(ComplaintCase complaint) {
    return Press.body(press.asks(READER, complaint, ""));
  }

  private ComplaintCase filed() {
    return complaints.about("retail-franchise").with("complainantType", "consumer").with("title", "包带断裂").filed();
  }
}
