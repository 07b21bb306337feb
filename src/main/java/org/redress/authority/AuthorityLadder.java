package org.redress.authority;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;

/**
 * The roles of a table of approval limits, lowest authority first: the order in which the table
 * declares the values of its output. Neither the order of its rules tells (a table may begin with
 * the highest sums) nor that of the lanes (a diagram may begin with any role).
 *
 * @param roles lowest first; empty where the table declares none
 */
record AuthorityLadder(List<String> roles) {

  static AuthorityLadder of(DmnModelInstance table) {
    return new AuthorityLadder(
        table.getModelElementsByType(DecisionTable.class).stream()
            .flatMap(decision -> decision.getOutputs().stream())
            .limit(1)
            .map(Output::getOutputValues)
            .filter(declared -> declared != null)
            .flatMap(declared -> Arrays.stream(declared.getText().getTextContent().split(",")))
            .map(value -> value.trim().replaceAll("^\"|\"$", ""))
            .toList());
  }

  /**
   * Whether the role stands above all of those. Where the table does not say, any other role does:
   * better one approval too many than a sum that nobody was entitled to approve. So does the lack
   * of a role (null).
   */
  boolean isAbove(String role, Collection<String> others) {
    if (role == null) {
      return true;
    }
    int highest = others.stream().mapToInt(roles::indexOf).max().orElse(-1);
    return !others.contains(role)
        && (highest < 0 || !roles.contains(role) || roles.indexOf(role) > highest);
  }
}
