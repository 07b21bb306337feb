package org.redress.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

/**
 * Whether what forms have somebody choose, count or date is read by something: a flow, a table, a timer, another
 * question, a line beside a question, a document. What is written in words is read by whoever reads the case, and a
 * list of which all is to be ticked only records that it was done.
 */
public final class Answers {

  private static final Set<String> KINDS = Set.of("radio", "select", "checklist", "number", "datetime");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  /** What the platform reads, whatever the policy. */
  private static final Set<String> PLATFORMS =
      Set.of(
          "satisfaction",
          "satisfactionAskedBy",
          "satisfactionAskedAt",
          "noAnswer",
          "channel",
          "complainantType",
          "receivedAt",
          "amount",
          "proposedAmount",
          "approvedAmount",
          "grade",
          "offence",
          "penaltyAmount");

  private Answers() {}

  /** Questions of a policy whose answer leads nowhere, with the form that asks. */
  public static List<String> thatNothingReads(ModelSet models, String policy) {
    Set<String> read = read(models, policy);
    Set<String> printed = documents(models, policy);
    return forms(models, policy)
        .filter(form -> !printed.contains(form.id()))
        .flatMap(
            form ->
                ModelSet.components(form).stream()
                    .filter(field -> KINDS.contains(field.path("type").asText()))
                    .filter(field -> !field.path("properties").has("all"))
                    .map(field -> field.path("key").asText())
                    .filter(key -> !read.contains(key))
                    .map(key -> form.id() + ": " + key))
        .toList();
  }

  private static Set<String> read(ModelSet models, String policy) {
    Set<String> read = new HashSet<>(PLATFORMS);
    diagrams(models, policy).forEach(diagram -> addDiagram(diagram, read));
    models.decisions().stream()
        .filter(table -> belongs(models, table, policy))
        .map(ModelSet::table)
        .flatMap(Answers::cells)
        .forEach(cell -> words(cell).forEach(read::add));
    Set<String> printed = documents(models, policy);
    forms(models, policy)
        .forEach(
            form ->
                ModelSet.components(form)
                    .forEach(component -> addComponent(component, printed.contains(form.id()), read)));
    return read;
  }

  private static void addDiagram(Diagram diagram, Set<String> read) {
    Expressions.in(diagram, (element, expression) -> read.addAll(Expressions.variables(expression)));
    Stream.concat(
            diagram.all(CamundaIn.class).stream()
                .filter(in -> !Objects.equals(in.getCamundaSource(), in.getCamundaTarget()))
                .map(CamundaIn::getCamundaSource),
            diagram.all(CamundaOut.class).stream()
                .filter(out -> !Objects.equals(out.getCamundaSource(), out.getCamundaTarget()))
                .map(CamundaOut::getCamundaSource))
        .filter(Objects::nonNull)
        .forEach(read::add);
    List.of("category", "demand").forEach(name -> read.addAll(diagram.properties(name)));
  }

  private static Stream<String> cells(DmnModelInstance table) {
    return Stream.of(
            table.getModelElementsByType(InputExpression.class).stream().map(InputExpression::getText),
            table.getModelElementsByType(InputEntry.class).stream().map(InputEntry::getText),
            table.getModelElementsByType(OutputEntry.class).stream().map(OutputEntry::getText))
        .flatMap(texts -> texts)
        .filter(Objects::nonNull)
        .map(text -> text.getTextContent());
  }

  private static void addComponent(JsonNode component, boolean printed, Set<String> read) {
    JsonNode properties = component.path("properties");
    Stream.of(component.path("conditional").path("hide"), properties.path("sum"))
        .flatMap(text -> words(text.asText()))
        .forEach(read::add);
    Arrays.stream(properties.path("shows").asText().split(","))
        .map(named -> named.trim().split(" ")[0])
        .forEach(read::add);
    if (printed) {
      read.add(component.path("key").asText());
    }
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group);
  }

  private static Set<String> documents(ModelSet models, String policy) {
    Set<String> ids = new HashSet<>();
    diagrams(models, policy).forEach(diagram -> ids.addAll(diagram.documents()));
    return ids;
  }

  private static Stream<Diagram> diagrams(ModelSet models, String policy) {
    return models.diagrams().stream().filter(diagram -> belongs(models, diagram.file(), policy));
  }

  private static Stream<ModelFile> forms(ModelSet models, String policy) {
    return models.forms().stream().filter(form -> belongs(models, form, policy));
  }

  private static boolean belongs(ModelSet models, ModelFile file, String policy) {
    return models.lifecycle(file).filter(policy::equals).isPresent();
  }
}
