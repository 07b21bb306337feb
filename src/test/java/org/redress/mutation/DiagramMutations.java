package org.redress.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.redress.deployment.ModelFile;
import org.redress.engine.NewModel;

/** The slips that can be made in a diagram. */
final class DiagramMutations {

  private static final Pattern NAMED_LIMIT = Pattern.compile("(deadline\\.(?:of|at|every)\\([^']*')([^']+)(')");
  private static final Pattern COMPARISON = Pattern.compile("==|!=|>=|<=|>|<");

  private final ModelFile file;
  private final Set<String> limits;
  private final Set<String> groups;
  private final List<Mutation> all = new ArrayList<>();

  private DiagramMutations(ModelFile file, Set<String> limits, Set<String> groups) {
    this.file = file;
    this.limits = limits;
    this.groups = groups;
  }

  /**
   * @param limits ids of the policy's limits
   * @param groups the groups of the policy
   */
  static List<Mutation> of(ModelFile file, Set<String> limits, Set<String> groups) {
    return new DiagramMutations(file, limits, groups).all();
  }

  /** The groups that the tasks of a diagram name. */
  static Set<String> groups(ModelFile file) {
    return read(file).getModelElementsByType(UserTask.class).stream()
        .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Mutation> all() {
    BpmnModelInstance model = read(file);
    model.getModelElementsByType(UserTask.class).forEach(task -> group(task.getId()));
    model.getModelElementsByType(BoundaryEvent.class).forEach(event -> interrupting(event.getId()));
    model.getModelElementsByType(SequenceFlow.class).forEach(this::flow);
    model.getModelElementsByType(TimeDate.class).forEach(this::timer);
    return all;
  }

  private void group(String id) {
    BpmnModelInstance model = read(file);
    UserTask task = model.getModelElementById(id);
    String now = task.getCamundaCandidateGroups();
    groups.stream()
        .filter(other -> now != null && !now.contains(other))
        .min(Comparator.comparingInt(other -> Math.floorMod((id + other).hashCode(), 1000)))
        .ifPresent(
            other -> {
              task.setCamundaCandidateGroups(other);
              keep(Kind.GROUP, id, now + " → " + other, model);
            });
  }

  private void interrupting(String id) {
    BpmnModelInstance model = read(file);
    BoundaryEvent event = model.getModelElementById(id);
    boolean now = event.cancelActivity();
    event.setCancelActivity(!now);
    keep(Kind.INTERRUPTING, id, now + " → " + !now, model);
  }

  private void flow(SequenceFlow flow) {
    if (flow.getConditionExpression() != null) {
      condition(flow.getId(), flow.getConditionExpression().getTextContent());
    }
    target(flow.getId());
  }

  private void condition(String id, String now) {
    Matcher comparison = COMPARISON.matcher(now);
    if (!comparison.find()) {
      return;
    }
    String turned =
        switch (comparison.group()) {
          case "==" -> "!=";
          case "!=" -> "==";
          case ">=" -> ">";
          case "<=" -> "<";
          case ">" -> ">=";
          default -> "<=";
        };
    String then = now.substring(0, comparison.start()) + turned + now.substring(comparison.end());
    BpmnModelInstance model = read(file);
    SequenceFlow flow = model.getModelElementById(id);
    flow.getConditionExpression().setTextContent(then);
    keep(Kind.CONDITION, id, now + " → " + then, model);
  }

  private void target(String id) {
    BpmnModelInstance model = read(file);
    SequenceFlow flow = model.getModelElementById(id);
    FlowNode now = flow.getTarget();
    FlowNode from = flow.getSource();
    model.getModelElementsByType(FlowNode.class).stream()
        .filter(node -> node.getParentElement() == now.getParentElement())
        .filter(node -> node != now && node != from && !node.getIncoming().isEmpty())
        .min(Comparator.comparingInt(node -> Math.floorMod((id + node.getId()).hashCode(), 1000)))
        .ifPresent(
            other -> {
              now.getIncoming().remove(flow);
              other.getIncoming().add(flow);
              flow.setTarget(other);
              keep(Kind.FLOW_TARGET, id, now.getId() + " → " + other.getId(), model);
            });
  }

  private void timer(TimeDate date) {
    Matcher named = NAMED_LIMIT.matcher(date.getTextContent());
    if (!named.find()) {
      return;
    }
    String id = ownerOf(date);
    limits.stream()
        .filter(other -> !other.equals(named.group(2)))
        .min(Comparator.comparingInt(other -> Math.floorMod((id + other).hashCode(), 1000)))
        .ifPresent(
            other -> {
              BpmnModelInstance model = read(file);
              TimeDate changed =
                  model.getModelElementsByType(TimeDate.class).stream()
                      .filter(candidate -> ownerOf(candidate).equals(id))
                      .findFirst()
                      .orElseThrow();
              changed.setTextContent(
                  named.replaceFirst(Matcher.quoteReplacement(named.group(1) + other + named.group(3))));
              keep(Kind.TIMER, id, named.group(2) + " → " + other, model);
            });
  }

  private static String ownerOf(ModelElementInstance date) {
    return date.getParentElement().getParentElement().getAttributeValue("id");
  }

  private void keep(Kind kind, String element, String change, BpmnModelInstance model) {
    byte[] bytes = Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    all.add(new Mutation(kind, element, change, new ModelFile(file.name(), bytes)));
  }

  private static BpmnModelInstance read(ModelFile file) {
    return NewModel.diagram(file.bytes());
  }
}
