package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.redress.form.FieldReference;

/**
 * What values the variables of a lifecycle can have, as its models say: the choices of its forms,
 * the outputs of its tables, what parameters and calls hand over. What is typed in freely or worked
 * out in the case can be anything.
 */
final class Values {

  /** What a value is. */
  enum Kind {
    TEXT,
    NUMBER,
    TRUTH,
    DATE,
    LIST
  }

  /**
   * What is known of a variable.
   *
   * @param values it can have, beside null
   * @param kinds what it can be; empty where nothing is known
   * @param open whether it can have others
   */
  record Known(Set<String> values, Set<Kind> kinds, boolean open) {

    /** Whether it has these values and no others. */
    boolean isClosed() {
      return !open && !values.isEmpty();
    }
  }

  private static final Pattern TEXT = Pattern.compile("\\s*\"([^\"]*)\"\\s*");
  private static final Pattern TRUTH = Pattern.compile("\\s*(true|false)\\s*");

  private final Map<String, Set<String>> values = new HashMap<>();
  private final Map<String, Set<Kind>> kinds = new HashMap<>();
  private final Map<String, Set<String>> sources = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private Values() {}

  static Values of(Upload upload, String lifecycle) {
    var values = new Values();
    Variables variables = upload.variables(lifecycle);
    variables
        .forms()
        .forEach(form -> form.asked().forEach(field -> values.addField(field, form.upload())));
    variables.diagrams().forEach(values::addDiagram);
    return values;
  }

  /** What is known of a variable; of one that nothing sets, that it has no values. */
  Known of(String variable) {
    Set<String> all = new TreeSet<>();
    Set<Kind> are = new HashSet<>();
    Set<String> seen = new HashSet<>();
    collect(variable, seen, all, are);
    return new Known(all, are, seen.stream().anyMatch(open::contains));
  }

  private void collect(String variable, Set<String> seen, Set<String> all, Set<Kind> are) {
    if (seen.add(variable)) {
      all.addAll(values.getOrDefault(variable, Set.of()));
      are.addAll(kinds.getOrDefault(variable, Set.of()));
      sources.getOrDefault(variable, Set.of()).forEach(source -> collect(source, seen, all, are));
    }
  }

  private void add(String variable, String value, Kind kind) {
    values.computeIfAbsent(variable, none -> new TreeSet<>()).add(value);
    kinds.computeIfAbsent(variable, none -> new HashSet<>()).add(kind);
  }

  private void addOpen(String variable, Kind... are) {
    open.add(variable);
    kinds.computeIfAbsent(variable, none -> new HashSet<>()).addAll(List.of(are));
  }

  private void addField(JsonNode field, Upload upload) {
    String key = field.path("key").asText();
    switch (field.path("type").asText()) {
      case "radio", "select" -> addChoices(field, upload);
      case "checkbox" -> {
        add(key, "true", Kind.TRUTH);
        add(key, "false", Kind.TRUTH);
      }
      case "number" -> addOpen(key, Kind.NUMBER);
      case "datetime" -> addOpen(key, Kind.DATE);
      case "checklist", "taglist" -> addOpen(key, Kind.LIST);
      case "textfield", "textarea" -> addOpen(key, Kind.TEXT);
      default -> {
        // asks nothing
      }
    }
  }

  private void addChoices(JsonNode field, Upload upload) {
    var reference = new FieldReference(field);
    JsonNode definition =
        reference
            .home()
            .flatMap(upload::formInForce)
            .flatMap(home -> home.components().stream().filter(reference::isDefinedBy).findFirst())
            .orElse(field);
    if (definition.path("values").isEmpty()) {
      addOpen(field.path("key").asText()); // said where forms are checked
    }
    for (JsonNode choice : definition.path("values")) {
      JsonNode value = choice.path("value");
      if (value.asText().isBlank()) {
        addOpen(field.path("key").asText()); // said there too
        continue;
      }
      boolean offered =
          reference.offered().isEmpty() || reference.offered().contains(value.asText());
      if (offered) {
        add(field.path("key").asText(), value.asText(), kind(value));
      }
    }
  }

  private static Kind kind(JsonNode value) {
    return value.isBoolean() ? Kind.TRUTH : value.isNumber() ? Kind.NUMBER : Kind.TEXT;
  }

  private void addDiagram(DiagramFile diagram) {
    diagram.all(BusinessRuleTask.class).forEach(task -> addDecision(task, diagram.upload()));
    for (CamundaIn in : diagram.all(CamundaIn.class)) {
      hand(in.getCamundaSource(), in.getCamundaSourceExpression(), in.getCamundaTarget());
    }
    for (CamundaOut out : diagram.all(CamundaOut.class)) {
      hand(out.getCamundaSource(), out.getCamundaSourceExpression(), out.getCamundaTarget());
    }
    diagram
        .all(CamundaInputParameter.class)
        .forEach(in -> addWritten(in.getCamundaName(), in.getTextContent()));
    diagram
        .all(CamundaOutputParameter.class)
        .forEach(out -> addWritten(out.getCamundaName(), out.getTextContent()));
    Set<String> known = new HashSet<>(Set.of("inputParameter", "outputParameter", "target"));
    diagram.names().stream()
        .filter(name -> !known.contains(name.place()))
        .filter(name -> !isDecisionsResult(name, diagram))
        .forEach(name -> addOpen(name.text()));
    diagram.expressions().forEach(written -> addSet(written.text()));
  }

  private static boolean isDecisionsResult(ModelText.Written name, DiagramFile diagram) {
    return name.place().equals("resultVariable")
        && diagram.element(name.element()) instanceof BusinessRuleTask;
  }

  private void hand(String source, String expression, String target) {
    if (target == null) {
      return;
    }
    if (source != null && !source.equals(target)) {
      sources.computeIfAbsent(target, none -> new HashSet<>()).add(source);
    } else if (expression != null) {
      addWritten(target, expression);
    }
  }

  private void addWritten(String variable, String text) {
    String written = text.trim();
    Optional<Set<String>> results =
        Elements.isExpression(written) ? results(written) : Optional.of(Set.of(written));
    if (results.isEmpty()) {
      addOpen(variable);
    } else {
      results
          .get()
          .forEach(
              value ->
                  add(variable, value, TRUTH.matcher(value).matches() ? Kind.TRUTH : Kind.TEXT));
    }
  }

  private static Optional<Set<String>> results(String expression) {
    try {
      return Juel.parse(expression).values();
    } catch (TreeBuilderException malformed) {
      return Optional.empty();
    }
  }

  /** What an expression sets by itself: {@code execution.setVariable('x', …)}. */
  private void addSet(String expression) {
    try {
      Juel.parse(expression).calls().stream()
          .filter(call -> call.on().equals("execution") && call.method().startsWith("setVariable"))
          .filter(call -> call.arguments().size() > 1 && call.arguments().get(0).isPresent())
          .forEach(
              call ->
                  call.arguments()
                      .get(1)
                      .ifPresentOrElse(
                          value -> add(call.arguments().get(0).get(), value, Kind.TEXT),
                          () -> addOpen(call.arguments().get(0).get())));
    } catch (TreeBuilderException malformed) {
      return; // said where expressions are checked
    }
  }

  private void addDecision(BusinessRuleTask task, Upload upload) {
    String variable = task.getCamundaResultVariable();
    Optional<TableFile> table =
        Optional.ofNullable(task.getCamundaDecisionRef()).flatMap(upload::table);
    if (variable == null) {
      return;
    }
    if (table.isEmpty() || !"singleEntry".equals(task.getCamundaMapDecisionResult())) {
      addOpen(variable);
      return;
    }
    for (DecisionTable decisions : table.get().all(DecisionTable.class)) {
      decisions
          .getRules()
          .forEach(row -> addOutput(variable, row.getOutputEntries().iterator().next()));
    }
  }

  private void addOutput(String variable, OutputEntry cell) {
    String written = cell.getTextContent().trim();
    Matcher text = TEXT.matcher(written);
    if (text.matches()) {
      add(variable, text.group(1), Kind.TEXT);
    } else if (TRUTH.matcher(written).matches()) {
      add(variable, written, Kind.TRUTH);
    } else if (!written.isEmpty() && !written.equals("null")) {
      addOpen(variable);
    }
  }
}
