package org.redress.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** What a policy's periodic process hands to the shared one. */
public final class DutyInputs {

  /** Id of the shared process. */
  public static final String SHARED = "periodic-duty";

  private static final Pattern QUOTED = Pattern.compile("[$#]\\{\\s*(['\"])(.*)\\1\\s*}");

  private DutyInputs() {}

  /** As plain text; an expression that is one quoted text counts as that. */
  public static Optional<String> of(CallActivity call, String input) {
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
        .map(DutyInputs::unquoted)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static String unquoted(String value) {
    Matcher quoted = QUOTED.matcher(value.trim());
    return quoted.matches() ? quoted.group(2) : value.trim();
  }
}
