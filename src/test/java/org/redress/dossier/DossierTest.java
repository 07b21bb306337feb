package org.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.CasePath;
import org.redress.audit.CaseViews;
import org.redress.lifecycle.manufacturing.Way;
import org.redress.pdf.Paper;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What stands in the file of a case. */
@RedressTest
class DossierTest {

  private static final Pattern CONTENTS = Pattern.compile("(流程图|表单)：([^.：]+)\\.{3,}(\\d+)");

  @Autowired private Complaints complaints;
  @Autowired private CaseViews views;
  @Autowired private Staff staff;

  private Counter counter;

  @Autowired
  void counter(MockMvc web, Rest rest) {
    counter = new Counter(web, rest);
  }

  @BeforeEach
  void an_officer() {
    staff.employs(Counter.OFFICER, "compliance");
  }

  @Test
  void a_claim_that_was_late_and_climbed_before_it_was_dismissed_is_told_whole() {
    ComplaintCase claim = dismissed();
    List<CasePath> paths = views.find(claim.id(), Counter.OFFICER).orElseThrow().paths();
    Paper file = counter.hands(claim);
    file.keep(Path.of("target/documents/案卷.pdf"));
    String text = file.text();

    assertThat(file.page(1)).as("the cover")
        .contains("投诉案卷制度制造业客诉（国内外期限）案件编号" + claim.record().caseNumber())
        .contains("受理编号" + claim.record().receiptNumber() + "投诉事项布匹色差")
        .contains("受理时间2025-03-1010:00结案时间2025-03-2818:00结果不成立已办结")
        .contains("逾期3次，升级1次导出2025-03-2818:00" + Counter.OFFICER)
        .contains("涵盖台账中此案件的第1至" + (claim.record().entries() - 1) + "条记录");
    assertThat(text).as("steps, with what was entered")
        .contains("受理、编号并登记总经理室生产管理组", "依据：第七条(三)1")
        .contains("认领", "办结", "起等待", "催促的部门：质量管理部", "客户要求：");
    assertThat(text).as("a decision with what the table was asked, its answer and the rule")
        .contains("依据：国外客户=否结论：客户地域=国内规则：第十条(一)");
    assertThat(text).as("the deadline and to whom the claim climbed from whom")
        .contains("逾期国内15天未结案", "期限：2025-03-2618:00")
        .contains("经办：质量管理部", "升级至：总经理室");
    assertThat(text).as("the diagrams, with the way")
        .contains("国内15天未结案逾期");
    assertThat(paths).hasSizeGreaterThan(5)
        .allSatisfy(path -> assertThat(text).contains("流程图：" + path.name()));
    assertThat(text).as("the complaint as filed, and the documents")
        .contains("客户反应产品异常案件编号：" + claim.record().caseNumber() + "立案时所填", "客户抱怨处理表案件编号：" + claim.record().caseNumber(), "原件一式五联")
        .as("a document that nobody filled in").doesNotContain("表单：奖罚通知单", "表单：成品退货单", "表单：签呈");
    assertThat(text).as("who complained").contains("（保密）").doesNotContain("欧阳不凡");

    assertThat(contents(file)).as("the contents say on which page it is").isGreaterThan(10);
    assertThat(file.sizes()).as("A4, upright or on its side")
        .allSatisfy(size -> {
          assertThat(Math.min(size.getWidth(), size.getHeight())).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
          assertThat(Math.max(size.getWidth(), size.getHeight())).isCloseTo(PDRectangle.A4.getHeight(), within(1f));
        })
        .anyMatch(size -> size.getWidth() > size.getHeight());
    assertThat(file.fonts()).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)"));
    assertThat(file.fontsNotEmbedded()).isEmpty();
    assertThat(file.faults()).as("PDF/A-2u").isEmpty();
  }

  @Test
  void a_case_that_runs_is_handed_out_as_it_stands() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed().passes("due-first-contact");

    assertThat(counter.hands(complaint).text())
        .contains("办理中，尚未结案", "在办", "中断", "升级至：二级受理人");
  }

  @Test
  void each_file_is_entered_with_who_had_it_and_stands_in_the_next_one() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed();
    counter.hands(complaint);

    assertThat(complaint.entries(EntryKind.EXPORTED)).singleElement().satisfies(entry -> {
      assertThat(entry.actor()).isEqualTo(Counter.OFFICER);
      assertThat(entry.document()).matches("案卷 [0-9a-f]{64}");
    });
    Entry first = complaint.entries(EntryKind.EXPORTED).get(0);
    assertThat(counter.hands(complaint).text())
        .contains("导出" + Counter.OFFICER + first.document().replace(" ", ""));
  }

  /** How many entries of the contents there are; each is looked up. */
  private static int contents(Paper file) {
    Matcher line = CONTENTS.matcher(file.page(1));
    int found = 0;
    while (line.find()) {
      assertThat(file.page(Integer.parseInt(line.group(3)))).as(line.group()).contains(line.group(2));
      found++;
    }
    return found;
  }

  /** Late beyond the fifteen days, brought before the general manager's office, dismissed. */
  private ComplaintCase dismissed() {
    return complaints.at("2025-03-10T10:00").about("manufacturer-claims")
        .with("title", "布匹色差").with("identityName", "欧阳不凡")
        .filed()
        .through(Way::reported)
        .at("2025-03-12T10:00")
        .through(Way.acceptedAt("2025-03-11T15:00"))
        .passes("due-close-domestic")
        .does("overdue-control", "urgedUnits", "[\"quality-management\"]", "urgeUntil", "2025-03-30")
        .through(Way.proposing(100))
        .through(Way.dismissedBy("sales-manager"))
        .through(Way::closed)
        .through(Way::unopposed)
        .does("reply-customer")
        .does("claim-rejected", "customerObjects", false)
        .ended("rejected");
  }
}
