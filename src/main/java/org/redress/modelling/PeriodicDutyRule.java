package org.redress.modelling;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.redress.deadline.Limit;
import org.redress.report.Period;
import org.springframework.stereotype.Component;

/**
 * What a policy's periodic process hands to the shared one is what that can work with: the next
 * Monday would be late to find out.
 */
@Component
class PeriodicDutyRule implements Rule {

  private static final String SHARED = "periodic-duty";
  private static final Pattern QUOTED = Pattern.compile("[$#]\\{\\s*(['\"])(.*)\\1\\s*}");

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (CallActivity call : diagram.all(CallActivity.class)) {
      if (SHARED.equals(call.getCalledElement()) && diagram.lifecycle().isPresent()) {
        for (String input :
            List.of(
                "dutyName",
                "dutyGroup",
                "dutyLimit",
                "dutyLifecycle",
                "dutyPeriod",
                "dutyReminds")) {
          Optional<String> given = given(call, input);
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

  /** As plain text; an expression that is one quoted text counts as that. */
  private static Optional<String> given(CallActivity call, String input) {
    if (call.getExtensionElements() == null) {
      return Optional.empty();
    }
    return call
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaIn.class)
        .list()
        .stream()
        .filter(in -> input.equals(in.getCamundaTarget()))
        .map(
            in ->
                in.getCamundaSourceExpression() == null
                    ? "${" + in.getCamundaSource() + "}"
                    : in.getCamundaSourceExpression())
        .map(PeriodicDutyRule::unquoted)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static String unquoted(String value) {
    Matcher quoted = QUOTED.matcher(value.trim());
    return quoted.matches() ? quoted.group(2) : value.trim();
  }
}
