package org.redress.proof;

import java.util.Set;
import java.util.stream.Collectors;
import org.redress.register.CaseField;
import org.redress.register.CaseRecord;
import org.redress.register.ChainFault;
import org.redress.register.ErasureFault;

/** What is found, in words. */
final class Findings {

  private Findings() {}

  static Finding of(CaseRecord known, ChainFault fault) {
    return switch (fault.kind()) {
      case CHANGED -> entry(Finding.Kind.ENTRY_CHANGED, known, fault.position(), "被改动");
      case REMOVED -> entry(Finding.Kind.ENTRY_REMOVED, known, fault.position(), "被删除");
      case INSERTED -> entry(Finding.Kind.ENTRY_INSERTED, known, fault.position(), "不是由系统写入");
    };
  }

  private static Finding entry(Finding.Kind kind, CaseRecord known, int position, String fate) {
    return new Finding(
        kind,
        known.caseId(),
        known.caseNumber(),
        position,
        null,
        "案件%s的第%d条记录%s".formatted(known.caseNumber(), position, fate));
  }

  static Finding rewritten(CaseRecord known, int position, int seal) {
    return new Finding(
        Finding.Kind.CASE_REWRITTEN,
        known.caseId(),
        known.caseNumber(),
        position,
        seal,
        "案件%s的前%d条记录与第%d号封存不符，曾被整体改写".formatted(known.caseNumber(), position, seal));
  }

  static Finding changed(CaseRecord known, Set<CaseField> fields) {
    String named = fields.stream().map(CaseField::label).collect(Collectors.joining("、"));
    return ofCase(
        Finding.Kind.CASE_CHANGED, known, "案件%s在台账中的%s被改动".formatted(known.caseNumber(), named));
  }

  static Finding erased(CaseRecord known, ErasureFault fault) {
    String how =
        switch (fault) {
          case UNRECORDED -> "的个人信息被删除，但没有到期清除的记录";
          case BEFORE_TIME -> "在保存期限届满之前被清除，或清除时间不实";
          case ON_HOLD -> "在保全期间被清除";
          case INCOMPLETE -> "记为已清除，但仍留有个人信息";
        };
    return ofCase(
        Finding.Kind.CASE_ERASED_WRONGLY, known, "案件%s%s".formatted(known.caseNumber(), how));
  }

  private static Finding ofCase(Finding.Kind kind, CaseRecord known, String sentence) {
    return new Finding(kind, known.caseId(), known.caseNumber(), null, null, sentence);
  }

  static Finding history(HistoryGone gone) {
    String what =
        gone.element() == null
            ? "的流程历史在保存期限内被删除"
            : "的环节「%s」在流程历史中的记录被删除".formatted(gone.elementName());
    return new Finding(
        Finding.Kind.HISTORY_REMOVED,
        gone.caseId(),
        gone.caseNumber(),
        null,
        null,
        "案件%s%s".formatted(gone.caseNumber(), what));
  }

  static Finding caseGone(String caseId) {
    return new Finding(
        Finding.Kind.CASE_REMOVED,
        caseId,
        null,
        null,
        null,
        "已封存的案件被删除（流程实例 %s）".formatted(caseId));
  }

  static Finding peopleChanged(int position) {
    return new Finding(
        Finding.Kind.PEOPLE_CHANGED,
        null,
        null,
        position,
        null,
        "授权变更记录自第%d条起被改动、删除或插入".formatted(position));
  }

  static Finding peopleRewritten(int position, int seal) {
    return new Finding(
        Finding.Kind.PEOPLE_REWRITTEN,
        null,
        null,
        position,
        seal,
        "授权变更记录的前%d条与第%d号封存不符，曾被整体改写或删除".formatted(position, seal));
  }

  static Finding seal(Finding.Kind kind, int seal) {
    String fate =
        switch (kind) {
          case SEAL_REMOVED -> "被删除";
          case SEAL_OF_UNKNOWN_KEY -> "的签名密钥不在受信任之列";
          default -> "被改动，或其签名不符";
        };
    return new Finding(kind, null, null, null, seal, "第%d号封存%s".formatted(seal, fate));
  }
}
