package org.redress.engine;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** What a call activity says about the data that its part gets and hands back. */
public final class CalledData {

  /** The call activity's attribute that says it. */
  public static final String ATTRIBUTE = "variableMappingDelegateExpression";

  /** The part works on the case's data: it gets what it reads and hands back what it changed. */
  public static final String SHARED = "${caseData.shared}";

  /** The part has data of its own: it gets what it reads, and hands back what the call names. */
  public static final String OWN = "${caseData.own}";

  private static final String ALL = "all";

  private CalledData() {}

  /** Whether an expression is one of the two. */
  public static boolean isMapping(String expression) {
    return SHARED.equals(expression) || OWN.equals(expression);
  }

  /** Whether everything that the part has entered comes back, whatever its name. */
  public static boolean handsAllBack(CallActivity call) {
    return SHARED.equals(call.getCamundaVariableMappingDelegateExpression())
        || outs(call).stream().anyMatch(CalledData::isAll);
  }

  /** Whether a parameter stands for all variables. */
  private static boolean isAll(CamundaOut out) {
    return ALL.equals(out.getCamundaVariables());
  }

  /** The parameters by which a call takes something back, in their order. */
  public static List<CamundaOut> outs(CallActivity call) {
    return call.getExtensionElements() == null
        ? List.of()
        : call.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list();
  }
}
