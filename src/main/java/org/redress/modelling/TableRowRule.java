package org.redress.modelling;

import java.util.List;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * Every row of a table wins for some case: one that cannot is a limit or an authority that only
 * seems to be in force. Where one row is to win, no two hold at once.
 */
@Component
class TableRowRule implements org.redress.modelling.Rule {

  private final FeelSyntax feel;

  TableRowRule(FeelSyntax feel) {
    this.feel = feel;
  }

  @Override
  public void check(TableFile table, Findings findings) {
    for (DecisionTable decisions : table.all(DecisionTable.class)) {
      TableRows rows = TableRows.of(decisions, feel);
      List<Rule> written = List.copyOf(decisions.getRules());
      for (int row = 0; row < written.size(); row++) {
        check(row, rows, written, decisions.getHitPolicy(), findings);
      }
    }
  }

  private static void check(
      int row, TableRows rows, List<Rule> written, HitPolicy policy, Findings findings) {
    String id = written.get(row).getId();
    if (!rows.canHold(row)) {
      findings.at(id, "这一行的条件互相矛盾，永远轮不到。请改正或删去");
    } else if (policy == HitPolicy.FIRST && !rows.canWin(row)) {
      findings.at(id, "凡符合这一行的案件，前面的行都已先符合，这一行永远轮不到。请移到前面、改正或删去");
    } else if (policy == HitPolicy.UNIQUE) {
      for (int other = 0; other < row; other++) {
        if (rows.canHoldTogether(other, row)) {
          findings.at(
              id, "这一行与「%s」可以同时成立，命中策略Unique会因此出错。请改为First，或使两行互不重叠", written.get(other).getId());
        }
      }
    }
  }
}
