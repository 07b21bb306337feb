package org.redress.overview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.redress.audit.CaseGroup;
import org.redress.audit.PolicyWords;
import org.redress.engine.Platform;
import org.redress.engine.PolicyGroup;
import org.redress.overview.Overview.Choice;

/** What the ids in the figures are called; an id that nobody knows any more stays as it is. */
final class Words {

  private final Map<String, PolicyWords> policies;
  private final Map<String, String> groups;

  private Words(Map<String, PolicyWords> policies, Map<String, String> groups) {
    this.policies = policies;
    this.groups = groups;
  }

  /**
   * @param groups ids of the groups that will be asked for
   */
  static Words of(ProcessEngine engine, List<PolicyWords> policies, Collection<String> groups) {
    return new Words(
        policies.stream().collect(Collectors.toMap(PolicyWords::id, Function.identity())),
        groups.isEmpty() ? Map.of() : names(engine, groups.toArray(String[]::new)));
  }

  private static Map<String, String> names(ProcessEngine engine, String[] groups) {
    return Platform.unrestricted(
        engine,
        () ->
            engine.getIdentityService().createGroupQuery().groupIdIn(groups).list().stream()
                .collect(Collectors.toMap(Group::getId, Group::getName)));
  }

  Choice policy(String lifecycle) {
    PolicyWords known = policies.get(lifecycle);
    return new Choice(lifecycle, known == null ? lifecycle : known.name());
  }

  /** A group {@code <policy>.<role>}. */
  String group(String group) {
    return groups.getOrDefault(group, PolicyGroup.role(group));
  }

  String grade(String lifecycle, String grade) {
    PolicyWords known = policies.get(lifecycle);
    return known == null ? grade : known.grade(grade);
  }

  String category(String lifecycle, String category) {
    PolicyWords known = policies.get(lifecycle);
    return known == null ? category : known.category(category);
  }

  String unit(String lifecycle, String unit) {
    PolicyWords known = policies.get(lifecycle);
    return known == null ? unit : known.name(CaseGroup.RESPONDENT_UNIT, unit);
  }
}
