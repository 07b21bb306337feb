package org.redress.dossier;

import java.time.Duration;
import java.util.Map;
import org.redress.register.EntryKind;

/** What Cockpit's page of a case calls things, for paper. */
final class Words {

  /** The words of {@code lib/redress/page.js}. */
  static final Map<EntryKind, String> KINDS =
      Map.ofEntries(
          Map.entry(EntryKind.OPENED, "立案"),
          Map.entry(EntryKind.NUMBERED, "编号"),
          Map.entry(EntryKind.STEP, "办理"),
          Map.entry(EntryKind.DEADLINE_MET, "按期"),
          Map.entry(EntryKind.DEADLINE_MISSED, "逾期"),
          Map.entry(EntryKind.ESCALATED, "升级"),
          Map.entry(EntryKind.REMINDED, "催办"),
          Map.entry(EntryKind.DUTY_DUE, "例行"),
          Map.entry(EntryKind.LIMIT_MOVED, "期限调整"),
          Map.entry(EntryKind.VERSION_CHANGED, "换版"),
          Map.entry(EntryKind.WAIT_ENDED, "等待期满"),
          Map.entry(EntryKind.SATISFACTION, "满意度"),
          Map.entry(EntryKind.APPROVED, "核定"),
          Map.entry(EntryKind.PENALTY, "处罚"),
          Map.entry(EntryKind.COMMENTED, "备注"),
          Map.entry(EntryKind.BARRED, "回避"),
          Map.entry(EntryKind.BAR_ENDED, "解除回避"),
          Map.entry(EntryKind.HANDED_ON, "代办"),
          Map.entry(EntryKind.HANDED_BACK, "交还"),
          Map.entry(EntryKind.TRANSFERRED, "转办"),
          Map.entry(EntryKind.UNATTENDED, "无人可办"),
          Map.entry(EntryKind.CLOSED, "结案"),
          Map.entry(EntryKind.EXPORTED, "导出"),
          Map.entry(EntryKind.HELD, "保全"),
          Map.entry(EntryKind.RELEASED, "解除保全"),
          Map.entry(EntryKind.ERASED, "清除"));

  /** Those of {@code lib/redress/cockpit/case-story.js}. */
  static final Map<String, String> ACTS =
      Map.of(
          "Claim",
          "认领",
          "Assign",
          "分派",
          "Delegate",
          "委派",
          "Resolve",
          "交回",
          "SetPriority",
          "调整优先级",
          "Complete",
          "办结");

  private Words() {}

  /** In the two largest units. */
  static String span(long millis) {
    Duration span = Duration.ofMinutes(Math.round(millis / 60000.0));
    if (span.toDays() > 0) {
      return "%d天%d小时".formatted(span.toDays(), span.toHoursPart());
    }
    return span.toHours() > 0
        ? "%d小时%d分".formatted(span.toHours(), span.toMinutesPart())
        : "%d分钟".formatted(span.toMinutes());
  }
}
