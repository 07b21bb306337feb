package org.redress.modelling;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.redress.deadline.LimitTable;
import org.redress.modelling.LimitRows.Row;
import org.springframework.stereotype.Component;

/**
 * A policy's table of limits can be read, answers every case, and each of its rows is some timer's.
 */
@Component
class LimitTableRule implements Rule {

  @Override
  public void check(TableFile file, Findings findings) {
    Optional<String> policy = policy(file);
    for (DecisionTable table :
        policy.isEmpty() ? List.<DecisionTable>of() : file.all(DecisionTable.class)) {
      if (!isWellHeaded(table)) {
        findings.at(
            table.getId(),
            "时限表的第一个输入须为%s（时限的id），第一个输出须为%s（期限）",
            LimitTable.DEADLINE,
            LimitTable.LIMIT);
      } else {
        checkRows(LimitRows.of(table), asked(file.upload(), policy.get()), findings);
      }
    }
  }

  /** The policy whose limits the file holds. */
  static Optional<String> policy(TableFile file) {
    return Optional.ofNullable(file.id())
        .filter(id -> id.endsWith(LimitTable.SUFFIX))
        .map(id -> id.substring(0, id.length() - LimitTable.SUFFIX.length()));
  }

  private static boolean isWellHeaded(DecisionTable table) {
    return table.getInputs().stream()
            .findFirst()
            .filter(
                input ->
                    LimitTable.DEADLINE.equals(input.getInputExpression().getTextContent().trim()))
            .isPresent()
        && table.getOutputs().stream()
            .findFirst()
            .filter(output -> LimitTable.LIMIT.equals(output.getName()))
            .isPresent();
  }

  private static void checkRows(LimitRows table, Set<String> asked, Findings findings) {
    Set<String> answered = new HashSet<>();
    for (Row row : table.rows()) {
      if (row.deadlines().isEmpty()) {
        findings.at(row.id(), "这一行没有写明是哪一个时限。请在第一栏填写时限的id，例如\"reply\"");
      }
      if (row.read().isEmpty() && !row.limit().equals(LimitTable.NEVER)) {
        findings.at(
            row.id(), "期限「%s」无法识别，例如\"P3BD\"；此类案件没有期限的写\"%s\"", row.limit(), LimitTable.NEVER);
      }
      row.deadlines().stream()
          .filter(id -> !asked.contains(id))
          .forEach(id -> findings.at(row.id(), "没有定时器用到时限「%s」。请核对id，或删去这一行", id));
      if (row.always()) {
        answered.addAll(row.deadlines());
      }
    }
    for (Row row : table.rows()) {
      for (String id : row.deadlines()) {
        if (answered.add(id)) {
          findings.at(row.id(), "时限「%s」须有一行不附条件，否则有的案件得不出期限。请在其后加一行", id);
        }
      }
    }
  }

  /** Every deadline that a diagram of the policy asks for, or a shared process that it calls. */
  private static Set<String> asked(Upload upload, String policy) {
    return upload
        .diagramsOf(policy)
        .flatMap(diagram -> Stream.concat(Stream.of(diagram), called(diagram)))
        .flatMap(diagram -> LimitCalls.of(diagram).stream())
        .map(LimitCalls.Asked::deadline)
        .collect(Collectors.toSet());
  }

  private static Stream<DiagramFile> called(DiagramFile diagram) {
    return diagram.all(CallActivity.class).stream()
        .map(CallActivity::getCalledElement)
        .distinct()
        .flatMap(id -> shared(id, diagram.upload()).stream());
  }

  private static Optional<DiagramFile> shared(String id, Upload upload) {
    return upload
        .diagram(id)
        .or(() -> upload.deployed().process(id).map(file -> new DiagramFile(file, upload)))
        .filter(process -> process.lifecycle().isEmpty());
  }
}
