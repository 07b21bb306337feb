package org.redress.proof;

import org.redress.register.CaseRecord;
import org.redress.register.ChainFault;

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

  static Finding caseGone(String caseId) {
    return new Finding(
        Finding.Kind.CASE_REMOVED,
        caseId,
        null,
        null,
        null,
        "已封存的案件被删除（流程实例 %s）".formatted(caseId));
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
