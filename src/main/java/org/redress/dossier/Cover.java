package org.redress.dossier;

import java.time.Instant;
import org.redress.audit.CaseRow;
import org.redress.audit.FieldValues;
import org.redress.pdf.Html;
import org.redress.proof.CaseHead;
import org.redress.proof.Seal;
import org.redress.register.CaseRecord;
import org.w3c.dom.Element;

/** The first page: what the case is, and how to prove that the file is true. */
final class Cover {

  private final Html html;
  private final Element page;
  private final FieldValues values;
  private Element table;

  Cover(Html html, Element page, FieldValues values) {
    this.html = html;
    this.page = page;
    this.values = values;
  }

  void write(Dossier dossier) {
    html.text(html.add(page, "h1", ""), "投诉案卷");
    facts(dossier);
    html.text(html.add(page, "h2", ""), "核验");
    proof(dossier);
  }

  private void facts(Dossier dossier) {
    CaseRecord known = dossier.record();
    CaseRow counted = dossier.view().facts();
    table = html.add(page, "table", "facts");
    row("制度", dossier.view().policy());
    row("案件编号", known.caseNumber());
    row("受理编号", known.receiptNumber());
    row("投诉事项", known.title());
    row("受理时间", moment(known.receivedAt()));
    row("结案时间", known.closedAt() == null ? "办理中，尚未结案" : moment(known.closedAt()));
    row("结果", dossier.view().outcome());
    row("级别", dossier.view().grade());
    row("类别", dossier.view().category());
    row("满意度", dossier.satisfaction());
    row("逾期与升级", "逾期%d次，升级%d次".formatted(counted.missed(), counted.escalated()));
    row("导出", dossier.exportedAt() + "　" + dossier.exportedBy());
  }

  private void proof(Dossier dossier) {
    CaseHead head = dossier.head();
    String number = dossier.record().caseNumber();
    table = html.add(page, "table", "facts");
    if (head.link() == null) {
      row("核验码", "无：此案件的记录早于核验机制");
      return;
    }
    code("核验码", head.link());
    row("涵盖", "台账中此案件的第1至%d条记录".formatted(head.position()));
    seal(head);
    html.text(
        html.add(page, "p", "how"),
        "如何核验：请公司合规人员在 Cockpit「案件」中打开此案件，于「核验」栏输入上列核验码；或在服务器上运行下列命令。"
            + "答复「相符」，即表明本案卷所载记录自写入以来未被改动；以电子文件代替核验码（--file=），则连同全部内容一并核验。");
    html.text(
        html.add(page, "p", "command"),
        "java -jar redress.jar verify --case=%s --link=%s".formatted(number, head.link()));
  }

  private void seal(CaseHead head) {
    Seal seal = head.seal();
    if (seal == null) {
      row("封存", "尚未封存；台账每日封存一次");
      return;
    }
    row("封存", "第%d号，%s，涵盖第1至%d条记录".formatted(seal.seal(), moment(seal.sealedAt()), head.sealed()));
    code("封存根", seal.root());
    code("签名（Ed25519）", seal.signature());
    code("签名公钥指纹", seal.signingKey());
  }

  private String moment(Instant at) {
    return values.text(at);
  }

  /** A line; none where there is nothing to say. */
  private void row(String label, String said) {
    if (said != null && !said.isEmpty()) {
      html.text(cell(label, ""), said);
    }
  }

  /** Hexadecimal digits in groups of four, so that they can be copied from paper. */
  private void code(String label, String digits) {
    html.text(cell(label, "code"), digits.replaceAll("(.{4})(?=.)", "$1 "));
  }

  private Element cell(String label, String styleClass) {
    Element row = html.add(table, "tr", "");
    html.text(html.add(row, "th", ""), label);
    return html.add(row, "td", styleClass);
  }
}
