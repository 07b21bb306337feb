package org.redress.modelling;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.redress.deadline.LimitTable;
import org.springframework.stereotype.Component;

/** The engine can read a table, and every row says on which clause it rests. */
@Component
class TableRule implements org.redress.modelling.Rule {

  private static final Set<HitPolicy> KNOWN =
      EnumSet.of(
          HitPolicy.FIRST,
          HitPolicy.UNIQUE,
          HitPolicy.ANY,
          HitPolicy.COLLECT,
          HitPolicy.RULE_ORDER);

  private final DmnEngine engine =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @Override
  public void check(TableFile table, Findings findings) {
    if (table.fault().isPresent()) {
      findings.inFile("决策文件无法读取：%s", table.fault().get());
      return;
    }
    boolean known = true;
    for (DecisionTable decisions : table.all(DecisionTable.class)) {
      if (!KNOWN.contains(decisions.getHitPolicy())) {
        known = false;
        findings.at(
            decisions.getId(),
            "不支持命中策略（Hit policy）「%s」。请用First，几行可同时成立的用Collect",
            decisions.getHitPolicy());
      }
      decisions.getRules().forEach(row -> checkClause(row, findings));
      checkLastRow(decisions, findings);
    }
    if (known) {
      checkReadable(table, findings);
    }
  }

  private void checkReadable(TableFile table, Findings findings) {
    try {
      engine.parseDecisions(table.model());
    } catch (DmnEngineException unreadable) {
      findings.at(table.id(), "决策无法执行：%s", Faults.of(unreadable));
    }
  }

  private static void checkClause(Rule row, Findings findings) {
    if (row.getDescription() == null || row.getDescription().getTextContent().isBlank()) {
      findings.at(row.getId(), "这一行没有注明依据的条款。请在备注（Annotations）栏填写，例如「5.1.1」或「默认」");
    }
  }

  /**
   * The first row that fits wins, so the last one has to fit always; else a case could be left
   * without a result.
   */
  private static void checkLastRow(DecisionTable table, Findings findings) {
    boolean hasDefault =
        table.getRules().stream()
            .reduce((earlier, later) -> later)
            .filter(row -> row.getInputEntries().stream().allMatch(TableRule::fitsAlways))
            .isPresent();
    if (table.getHitPolicy() == HitPolicy.FIRST && !hasDefault && !isOfLimits(table)) {
      findings.at(table.getId(), "最后一行须是各栏都空的默认行，否则有的案件得不出结果。请在末尾加一行");
    }
  }

  /** Which has a last row for each of its limits instead; see {@link LimitTableRule}. */
  private static boolean isOfLimits(DecisionTable table) {
    return table.getParentElement() instanceof Decision decision
        && decision.getId().endsWith(LimitTable.SUFFIX);
  }

  private static boolean fitsAlways(InputEntry cell) {
    String text = cell.getTextContent().trim();
    return text.isEmpty() || text.equals("-");
  }
}
