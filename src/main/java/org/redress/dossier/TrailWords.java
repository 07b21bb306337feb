package org.redress.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.audit.CasePath;
import org.redress.audit.CaseView;
import org.redress.audit.DecisionTaken;
import org.redress.audit.FieldChange;
import org.redress.audit.FieldValues;
import org.redress.audit.TrailLine;
import org.redress.audit.TrailLine.Act;
import org.redress.audit.TrailLine.StepDone;
import org.redress.casefile.Names;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.springframework.stereotype.Component;

/** The lines of a trail in words, those that Cockpit's page uses. */
@Component
class TrailWords {

  private static final Set<EntryKind> ALARMING =
      Set.of(EntryKind.DEADLINE_MISSED, EntryKind.ESCALATED, EntryKind.UNATTENDED);

  private final FieldValues values;
  private final Names names;

  TrailWords(FieldValues values, Names names) {
    this.values = values;
    this.names = names;
  }

  Told of(TrailLine line, CaseView view) {
    Naming called = (ids, at) -> called(ids, at, view);
    return switch (line.kind()) {
      case STEP ->
          told(
              line,
              what(line.step()),
              called.at(line.step().holder(), held(line)),
              step(line.step(), called));
      case DECISION -> told(line, "判定", "", decision(line.decision()));
      case CALL -> told(line, "转入", "", List.of("转入流程：" + part(line, view)));
      case ENTRY ->
          told(
              line,
              Words.KINDS.get(line.entry().kind()),
              who(line.entry(), called),
              entry(line.entry(), called));
    };
  }

  private Told told(TrailLine line, String what, String who, List<String> details) {
    return new Told(
        values.text(line.at()),
        what,
        text(line.name()),
        who,
        text(line.clause()),
        details.stream().filter(detail -> !detail.isEmpty()).toList(),
        line.entry() != null && ALARMING.contains(line.entry().kind()));
  }

  /** Who has an open task is named as now. */
  private static Instant held(TrailLine line) {
    return line.step().doneAt() == null ? Instant.MAX : line.at();
  }

  private static String what(StepDone step) {
    if (step.doneAt() == null) {
      return "待办";
    }
    return "completed".equals(step.ended()) ? "办理" : "被收回";
  }

  private List<String> step(StepDone step, Naming called) {
    List<String> details = new ArrayList<>();
    step.acts().forEach(act -> details.add(act(act, called)));
    details.add(
        "自%s起等待%s%s%s"
            .formatted(
                values.text(step.createdAt()),
                Words.span(step.layMillis()),
                step.workedMillis() == null ? "" : "，办理" + Words.span(step.workedMillis()),
                step.due() == null ? "" : "，期限" + values.text(step.due())));
    step.changes().forEach(change -> details.add(change(change)));
    return details;
  }

  private String act(Act act, Naming called) {
    String whom =
        act.whom() == null || act.whom().equals(act.who())
            ? ""
            : " → " + called.at(act.whom(), act.at());
    return "%s　%s　%s%s"
        .formatted(
            values.text(act.at()),
            called.at(act.who(), act.at()),
            Words.ACTS.getOrDefault(act.what(), act.what()),
            whom);
  }

  private static String change(FieldChange change) {
    String after = change.after() == null ? "（空）" : change.after();
    boolean changed = change.before() != null && !change.before().equals(change.after());
    return change.label() + "：" + (changed ? change.before() + " → " : "") + after;
  }

  private static List<String> decision(DecisionTaken taken) {
    return Stream.concat(
            Stream.of("依据：" + values(taken.inputs()), "结论：" + values(taken.outputs())),
            taken.rules().stream().map(rule -> "规则：" + rule))
        .toList();
  }

  private static String values(List<DecisionTaken.NamedValue> named) {
    return named.stream()
        .map(value -> value.name() + " = " + (value.value() == null ? "（空）" : value.value()))
        .collect(Collectors.joining("，"));
  }

  private static String part(TrailLine line, CaseView view) {
    return view.paths().stream()
        .filter(path -> path.definition().equals(line.calledDefinition()))
        .findFirst()
        .map(CasePath::name)
        .orElse(line.calledDefinition());
  }

  private static String who(Entry entry, Naming called) {
    return called.at(entry.actor() == null ? entry.holder() : entry.actor(), entry.at());
  }

  private List<String> entry(Entry entry, Naming called) {
    String to =
        switch (entry.kind()) {
          case ESCALATED -> "升级至：";
          case HANDED_ON -> "代办：";
          case HANDED_BACK -> "交还：";
          default -> "知会：";
        };
    return List.of(
        text(entry.document()),
        moment("期限：", entry.dueAt()),
        entry.holder() == null
            ? ""
            : "经办：" + called.at(entry.holder(), entry.at()) + moment("，自", entry.heldSince()),
        entry.authority() == null ? "" : to + called.at(entry.authority(), entry.at()),
        entry.amount() == null ? "" : "金额：" + entry.amount().toPlainString() + "元",
        text(entry.note()));
  }

  private String moment(String label, Instant at) {
    return at == null ? "" : label + values.text(at);
  }

  /** Names for ids, several of which stand with commas between, as they were at that moment. */
  private String called(String ids, Instant at, CaseView view) {
    return ids == null
        ? ""
        : Arrays.stream(ids.split(","))
            .map(id -> called(id, view.called().at(id, at)))
            .collect(Collectors.joining("、"));
  }

  /** Where the case does not know the name, the organisation may. */
  private String called(String id, String known) {
    return known.equals(id) ? names.person(id) : known;
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  /** What those of these ids were called at a moment. */
  private interface Naming {
    String at(String ids, Instant moment);
  }
}
