package org.redress.simulation;

import java.util.ArrayList;
import java.util.List;

/** What the command tells of a simulation, line by line. */
final class Summary {

  private Summary() {}

  static List<String> of(Plan plan, Outcome outcome) {
    List<String> lines = new ArrayList<>();
    outcome
        .lifecycles()
        .forEach(
            (lifecycle, figures) ->
                lines.add(
                    "%-32s 案件%5d件，已结案%5d件，在办%5d件"
                        .formatted(
                            lifecycle,
                            figures.opened(),
                            figures.closed(),
                            figures.opened() - figures.closed())));
    Outcome.Figures all = outcome.all();
    lines.add(
        "共生成模拟案件%d件（%s至%s，seed=%d）：已结案%d件，在办%d件；办结任务%d项，定时器触发%d次，当前逾期任务%d项"
            .formatted(
                all.opened(),
                plan.from(),
                plan.until(),
                plan.seed(),
                all.closed(),
                all.opened() - all.closed(),
                outcome.steps(),
                outcome.timers(),
                outcome.overdue()));
    outcome.failures().forEach(failure -> lines.add("未通过：" + failure));
    return lines;
  }
}
