package org.redress.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.redress.engine.CalledData;
import org.redress.decision.Names;

/**
 * Whether every variable that an expression, a table or a form names is set by something that the process can see: a
 * form, a decision, a parameter, a part that hands it out, a caller that hands it in, or the platform. A misspelt
 * name in a condition would otherwise be found by the case that gets there.
 */
public final class Variables {

  /** Set by the platform in every case. */
  private static final Set<String> PLATFORM =
      Set.of("caseNumber", "receivedAt", "identity", "caseOutcome");

  /** Set by {@code report.prepare}. */
  private static final Set<String> FIGURES =
      Set.of(
          "figurePeriod",
          "figureAsOf",
          "figureLate",
          "figureReceived",
          "figureClosed",
          "figureOpen",
          "figureMissed",
          "figureEscalated",
          "figureDissatisfied",
          "figureApproved",
          "figurePenalties",
          "reportRows");

  private static final Pattern TEMPLATE =
      Pattern.compile("\\{\\{(?:[#/]\\w+)?(.*?)}}", Pattern.DOTALL);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelSet models;
  private final Map<String, Set<String>> visible = new HashMap<>();
  private final List<String> findings = new ArrayList<>();

  private Variables(ModelSet models) {
    this.models = models;
  }

  /** Names that nothing sets, each with the element, table or form that uses it. */
  public static List<String> neverSet(ModelSet models) {
    Variables variables = new Variables(models);
    models
        .diagrams()
        .forEach(diagram -> variables.visible.put(diagram.id(), variables.setBy(diagram)));
    while (models.diagrams().stream().filter(variables::handOver).count() > 0) {
      // until nothing more is handed over
    }
    models.diagrams().forEach(variables::check);
    return variables.findings.stream().distinct().toList();
  }

  /** What a process's own elements set. */
  private Set<String> setBy(Diagram diagram) {
    Set<String> names = new TreeSet<>(PLATFORM);
    if (diagram.startsByTimer()) {
      names.add("title");
    }
    diagram.forms().stream()
        .map(reference -> models.form(reference.target()))
        .flatMap(Optional::stream)
        .flatMap(models::keys)
        .filter(key -> !key.startsWith("identity"))
        .forEach(names::add);
    diagram.all(StartEvent.class).forEach(start -> add(names, start.getCamundaInitiator()));
    diagram
        .all(BusinessRuleTask.class)
        .forEach(task -> add(names, task.getCamundaResultVariable()));
    diagram.all(ServiceTask.class).forEach(task -> add(names, task.getCamundaResultVariable()));
    diagram.all(ServiceTask.class).stream()
        .filter(task -> String.valueOf(task.getCamundaExpression()).startsWith("${report.prepare("))
        .forEach(task -> names.addAll(FIGURES));
    diagram
        .all(CamundaOutputParameter.class)
        .forEach(parameter -> add(names, parameter.getCamundaName()));
    diagram
        .all(CamundaInputParameter.class)
        .forEach(parameter -> add(names, parameter.getCamundaName()));
    if (!diagram.properties("approvalLimit").isEmpty()) {
      names.add("approvalExceeded");
    }
    return names;
  }

  private static void add(Set<String> names, String name) {
    if (name != null) {
      names.add(name);
    }
  }

  /** Hands variables to the parts that the process calls and takes back what they hand out; whether any was new. */
  private boolean handOver(Diagram caller) {
    boolean anyNew = false;
    for (CallActivity call : caller.all(CallActivity.class)) {
      Set<String> callers = visible.get(caller.id());
      Set<String> parts = visible.get(call.getCalledElement());
      if (parts == null) {
        continue; // a finding of its own
      }
      if (call.getCamundaVariableMappingDelegateExpression() != null) {
        anyNew |= parts.addAll(callers);
      }
      if (CalledData.handsAllBack(call)) {
        anyNew |= callers.addAll(parts);
      }
      for (CamundaIn in : inside(call, CamundaIn.class)) {
        anyNew |= in.getCamundaTarget() != null && parts.add(in.getCamundaTarget());
      }
      for (var out : CalledData.outs(call)) {
        anyNew |= out.getCamundaTarget() != null && callers.add(out.getCamundaTarget());
      }
    }
    return anyNew;
  }

  private static <T extends ModelElementInstance> List<T> inside(CallActivity call, Class<T> type) {
    return call.getExtensionElements() == null
        ? List.of()
        : call.getExtensionElements().getElementsQuery().filterByType(type).list();
  }

  private void check(Diagram diagram) {
    Set<String> known = visible.get(diagram.id());
    Expressions.in(
        diagram,
        (element, expression) ->
            expect(known, Expressions.variables(expression), diagram.id() + "#" + element));
    for (CallActivity call : diagram.all(CallActivity.class)) {
      Set<String> parts = visible.getOrDefault(call.getCalledElement(), Set.of());
      inside(call, CamundaIn.class)
          .forEach(
              in -> expect(known, named(in.getCamundaSource()), diagram.id() + "#" + call.getId()));
      CalledData.outs(call)
          .forEach(
              out ->
                  expect(
                      parts,
                      named(out.getCamundaSource()),
                      diagram.id() + "#" + call.getId() + " from " + call.getCalledElement()));
    }
    diagram
        .properties("category")
        .forEach(name -> expect(known, named(name), diagram.id() + " as category"));
    diagram
        .decisions()
        .forEach(
            reference ->
                models
                    .decision(reference.target())
                    .ifPresent(
                        table -> expect(known, inputs(table), table + " in " + diagram.id())));
    diagram
        .forms()
        .forEach(
            reference ->
                models
                    .form(reference.target())
                    .ifPresent(form -> expect(known, shown(form), form + " in " + diagram.id())));
    diagram
        .documents()
        .forEach(
            document ->
                models
                    .form(document)
                    .ifPresent(form -> expect(known, shown(form), form + " as document")));
  }

  private static Set<String> named(String name) {
    return name == null ? Set.of() : Set.of(name);
  }

  private void expect(Set<String> known, Set<String> used, String where) {
    used.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> findings.add(where + ": nothing sets " + name));
  }

  private static Set<String> inputs(ModelFile decision) {
    Set<String> names = new TreeSet<>();
    var table = ModelSet.table(decision);
    table
        .getModelElementsByType(InputExpression.class)
        .forEach(input -> names.addAll(Names.in(input.getText().getTextContent())));
    table
        .getModelElementsByType(InputEntry.class)
        .forEach(cell -> names.addAll(Names.in(cell.getText().getTextContent())));
    return names;
  }

  /** Variables that a form shows, or by which it hides a field. */
  private static Set<String> shown(ModelFile form) {
    Set<String> names = new TreeSet<>();
    try {
      texts(
          JSON.readTree(form.bytes()),
          text -> {
            TEMPLATE
                .matcher(text)
                .results()
                .forEach(template -> names.addAll(Names.in(template.group(1))));
            if (text.startsWith("=")) {
              names.addAll(Names.in(text.substring(1)));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static void texts(JsonNode node, Consumer<String> text) {
    if (node.isTextual()) {
      text.accept(node.asText());
    }
    node.forEach(child -> texts(child, text));
  }
}
