package org.redress.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.redress.engine.Platform;
import org.redress.engine.PolicyGroup;
import org.redress.form.StartQuestion;
import org.redress.form.Submission;
import org.redress.form.SubmissionHandler;
import org.redress.register.CaseRecord;
import org.redress.unit.Post;
import org.redress.unit.Posts;
import org.redress.unit.Unit;
import org.redress.unit.UnitTree;
import org.redress.unit.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The unit that a new case belongs to: that of the person who enters it. Whoever holds a role of
 * the policy in a unit with others below it enters for these too, and is asked for which.
 */
@Component
@Order(5)
class CaseUnit implements StartQuestion, SubmissionHandler {

  private final Units units;
  private final Posts posts;
  private final IdentityService identity;
  private final ProcessEngine engine;
  private final Clock clock;

  CaseUnit(
      Units units,
      Posts posts,
      @Lazy IdentityService identity,
      @Lazy ProcessEngine engine,
      Clock clock) {
    this.units = units;
    this.posts = posts;
    this.identity = identity;
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public Optional<JsonNode> field(String process) {
    UnitTree tree = units.tree();
    if (tree.isEmpty()) {
      return Optional.empty();
    }
    List<Unit> own = units(tree, ofPolicy(held(), policy(process)));
    List<Unit> choices = choices(tree, own);
    return choices.size() < 2 ? Optional.empty() : Optional.of(field(tree, own, choices));
  }

  private static JsonNode field(UnitTree tree, List<Unit> own, List<Unit> choices) {
    ObjectNode field = JsonNodeFactory.instance.objectNode();
    field.put("type", "select").put("key", CaseRecord.UNIT).put("id", "field-" + CaseRecord.UNIT);
    field.put("label", "受理机构").put("searchable", true);
    // Whoever holds the role in one unit alone enters for that where they do not say otherwise.
    field.putObject("validate").put("required", own.size() > 1);
    if (own.size() == 1) {
      field.put("defaultValue", own.get(0).code());
    }
    ArrayNode values = field.putArray("values");
    choices.forEach(
        unit -> values.addObject().put("label", tree.called(unit)).put("value", unit.code()));
    return field;
  }

  @Override
  public void beforeStoring(Submission submission) {
    UnitTree tree = units.tree();
    if (submission.opensCase()
        && !tree.isEmpty()
        && submission.values().get(CaseRecord.UNIT) == null) {
      Unit unit =
          own(tree, submission.policy().getKey()).stream().findFirst().or(tree::top).orElseThrow();
      submission.values().putValue(CaseRecord.UNIT, unit.code());
    }
  }

  private String policy(String process) {
    return Platform.unrestricted(
        engine, () -> engine.getRepositoryService().getProcessDefinition(process).getKey());
  }

  /** Where who asks holds a role of the policy; else where they hold any; the top for nobody. */
  private List<Unit> own(UnitTree tree, String policy) {
    List<Post> held = held();
    List<Post> ofPolicy = ofPolicy(held, policy);
    List<Unit> own = units(tree, ofPolicy.isEmpty() ? held : ofPolicy);
    return own.isEmpty() ? tree.top().stream().toList() : own;
  }

  private List<Post> held() {
    Authentication acting = identity.getCurrentAuthentication();
    return acting == null ? List.of() : posts.of(acting.getUserId(), LocalDate.now(clock));
  }

  private static List<Post> ofPolicy(List<Post> held, String policy) {
    return held.stream()
        .filter(post -> PolicyGroup.isOfPolicy(post.role()))
        .filter(post -> PolicyGroup.policy(post.role()).equals(policy))
        .toList();
  }

  private static List<Unit> units(UnitTree tree, List<Post> held) {
    return held.stream().flatMap(post -> tree.inForce(post.unit()).stream()).distinct().toList();
  }

  private static List<Unit> choices(UnitTree tree, List<Unit> own) {
    return own.stream().map(tree::within).flatMap(Collection::stream).distinct().toList();
  }
}
