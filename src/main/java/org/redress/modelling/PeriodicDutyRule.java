package org.redress.modelling;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.redress.deadline.Limit;
import org.redress.report.DutyInputs;
import org.redress.report.Period;
import org.springframework.stereotype.Component;

/**
 * What a policy's periodic process hands to the shared one is what that can work with: the next
 * Monday would be late to find out.
 */
@Component
class PeriodicDutyRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (CallActivity call : diagram.all(CallActivity.class)) {
      if (DutyInputs.SHARED.equals(call.getCalledElement()) && diagram.lifecycle().isPresent()) {
        for (String input :
            List.of(
                "dutyName",
                "dutyGroup",
                "dutyLimit",
                "dutyLifecycle",
                "dutyPeriod",
                "dutyReminds")) {
          Optional<String> given = DutyInputs.of(call, input);
          if (given.isEmpty()) {
            findings.at(call.getId(), "没有传入「%s」。请在In mappings里填写", input);
          } else if (!Elements.isExpression(given.get())) {
            fault(input, given.get(), diagram)
                .ifPresent(fault -> findings.at(call.getId(), "传入的%s：%s", input, fault));
          }
        }
      }
    }
  }

  private static Optional<String> fault(String input, String value, DiagramFile diagram) {
    return switch (input) {
      case "dutyLimit" -> limitFault(value);
      case "dutyGroup", "dutyReminds" ->
          Groups.faults(List.of(value), diagram).stream().findFirst();
      case "dutyLifecycle" ->
          diagram
              .lifecycle()
              .filter(own -> !own.equals(value))
              .map(own -> "须是本制度「%s」，现为「%s」".formatted(own, value));
      case "dutyPeriod" ->
          Period.kinds().contains(value)
              ? Optional.empty()
              : Optional.of("只能是" + String.join("、", Period.kinds()) + "，现为「" + value + "」");
      default -> Optional.empty();
    };
  }

  private static Optional<String> limitFault(String limit) {
    try {
      Limit.parse(limit);
      return Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }
}
