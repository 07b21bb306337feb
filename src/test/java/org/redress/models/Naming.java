package org.redress.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.redress.form.FieldReference;
import org.redress.form.FormField;

/** Whether files, roles and fields bear the names by which staff and platform know them. */
public final class Naming {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern LATIN_WORDS = Pattern.compile("[A-Za-z]{2,}\\s+[A-Za-z]{2,}");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Naming() {}

  /** Files that define something else than their name says. */
  public static List<String> filesNamedOtherwise(ModelSet models) {
    List<String> findings = new ArrayList<>();
    for (Diagram diagram : models.diagrams()) {
      expect(
          diagram.file(),
          diagram.all(Process.class).stream().map(Process::getId).toList(),
          findings);
    }
    for (ModelFile file : models.decisions()) {
      expect(
          file,
          ModelSet.table(file).getModelElementsByType(Decision.class).stream()
              .map(Decision::getId)
              .toList(),
          findings);
    }
    models.forms().forEach(file -> expect(file, List.of(ModelSet.schema(file).id()), findings));
    return findings;
  }

  private static void expect(ModelFile file, List<String> defined, List<String> findings) {
    if (!defined.equals(List.of(file.id()))) {
      findings.add(file + " defines " + defined);
    }
  }

  /** Tasks of people that bear one name within a lifecycle, in whichever of its diagrams: lists and trails cannot tell them apart. */
  public static List<String> tasksNamedAlike(ModelSet models) {
    Map<String, List<String>> steps = new TreeMap<>();
    for (Diagram diagram : models.diagrams()) {
      String lifecycle = models.lifecycle(diagram.file()).orElse(diagram.id());
      diagram.all(UserTask.class).forEach(
          task ->
              steps
                  .computeIfAbsent(lifecycle + " " + task.getName(), first -> new ArrayList<>())
                  .add(diagram.id() + "/" + task.getId()));
    }
    return steps.entrySet().stream()
        .filter(named -> named.getValue().size() > 1)
        .map(named -> named.getKey() + ": " + named.getValue())
        .toList();
  }

  /** Descriptions that Tasklist shows to staff and that are not in their language. */
  public static List<String> tasksDescribedInEnglish(ModelSet models) {
    return models.diagrams().stream()
        .flatMap(
            diagram ->
                diagram.all(UserTask.class).stream()
                    .filter(
                        task ->
                            task.getDocumentations().stream()
                                .anyMatch(said -> LATIN_WORDS.matcher(said.getTextContent()).find()))
                    .map(task -> diagram.id() + "/" + task.getId()))
        .toList();
  }

  /** Ends that end everything that still runs beside them, and whose diagram does not say by their id why they may. */
  public static List<String> terminationsWithoutReason(ModelSet models) {
    return models.diagrams().stream()
        .flatMap(
            diagram ->
                diagram.all(TerminateEventDefinition.class).stream()
                    .map(definition -> (EndEvent) definition.getParentElement())
                    .map(EndEvent::getId)
                    .filter(
                        end ->
                            diagram.all(Process.class).stream()
                                .flatMap(process -> process.getDocumentations().stream())
                                .noneMatch(said -> said.getTextContent().contains(end)))
                    .map(end -> diagram.id() + "/" + end))
        .toList();
  }

  /** Files that are of no kind, belong to no lifecycle, or stand in another folder than theirs. */
  public static List<String> filesThatBelongNowhere(ModelSet models) {
    List<String> findings = new ArrayList<>();
    for (ModelFile file : models.files()) {
      if (!file.path()
          .matches(
              "processes/[a-z]+/[a-z0-9-]+\\.bpmn|dmn/[a-z]+/[a-z0-9-]+\\.dmn|forms/[a-z]+/[a-z0-9-]+\\.form")) {
        findings.add(
            file
                + " is not processes/<sector>/….bpmn, dmn/<sector>/….dmn or forms/<sector>/….form");
      } else if (!file.isShared()) {
        String sector =
            models
                .lifecycle(file)
                .flatMap(models::diagram)
                .map(lifecycle -> lifecycle.file().sector())
                .orElse(null);
        if (sector == null) {
          findings.add(file + " belongs to no lifecycle");
        } else if (!sector.equals(file.sector())) {
          findings.add(file + " belongs to a lifecycle of " + sector);
        }
      }
    }
    return findings;
  }

  /** Candidate groups, and roles that timers remind, which the lifecycle does not have. */
  public static List<String> unknownRoles(ModelSet models) {
    Set<String> catalogue = catalogue();
    List<String> findings = new ArrayList<>();
    for (Diagram diagram : models.diagrams()) {
      if (diagram.file().isShared()) {
        continue;
      }
      String policy = models.lifecycle(diagram.file()).orElse("?");
      Set<String> lanes =
          models.diagrams().stream()
              .filter(other -> models.lifecycle(other.file()).filter(policy::equals).isPresent())
              .flatMap(other -> other.lanes().stream())
              .map(role -> policy + "." + role)
              .collect(Collectors.toSet());
      Stream.concat(
              diagram.groups().stream(),
              diagram.properties("authority").stream()
                  .flatMap(roles -> Stream.of(roles.split(",\\s*")))
                  .map(role -> policy + "." + role))
          .filter(
              group ->
                  !lanes.contains(group)
                      && !(group.startsWith(policy + ".") && catalogue.contains(group)))
          .forEach(
              group ->
                  findings.add(
                      diagram.id() + ": " + group + " is no lane's role, nor the catalogue's"));
    }
    return findings;
  }

  /** Groups {@code <policy>.<role>} of the catalogue. */
  private static Set<String> catalogue() {
    try (var roles = Naming.class.getResourceAsStream("roles.csv")) {
      return new String(roles.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.replace(',', '.'))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fields and groups of fields that nothing Chinese stands beside. */
  public static List<String> fieldsWithoutChineseLabel(ModelSet models) {
    List<String> findings = new ArrayList<>();
    for (ModelFile form : models.forms()) {
      ModelSet.schema(form).fields().stream()
          .filter(field -> new FieldReference(field.json()).home().isEmpty())
          .filter(
              field ->
                  !isChinese(field.json().path("label"))
                      || isDate(field) && !isChinese(field.json().path("dateLabel")))
          .forEach(field -> findings.add(form + ": " + field.key()));
      groups(form)
          .filter(group -> !isChinese(group.path("label")))
          .forEach(group -> findings.add(form + ": " + group.path("id").asText()));
    }
    return findings;
  }

  /** A date shows this label beside its box, not the other one. */
  private static boolean isDate(FormField field) {
    return field.type().equals("datetime") && !field.json().path("subtype").asText().equals("time");
  }

  private static Stream<JsonNode> groups(ModelFile form) {
    try {
      return JSON.readTree(form.bytes()).findParents("components").stream()
          .filter(node -> node.path("type").asText().equals("group"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isChinese(JsonNode label) {
    return CHINESE.matcher(label.asText("")).find();
  }

  /** Lifecycles whose process is not called as the catalogue calls the policy. */
  public static List<String> policiesNamedOtherwise(ModelSet models) {
    Map<String, String> names =
        rows("names.csv").stream().collect(Collectors.toMap(row -> row[0], row -> row[1]));
    return models.lifecycles().stream()
        .filter(lifecycle -> !lifecycle.name().equals(names.get(lifecycle.id())))
        .map(lifecycle -> "%s: %s is %s".formatted(lifecycle.id(), lifecycle.name(), names.get(lifecycle.id())))
        .toList();
  }

  /** Roles that people would read the id of. */
  public static List<String> namelessRoles(ModelSet models) {
    Map<String, Set<String>> named = new TreeMap<>();
    Set<String> groups = new TreeSet<>();
    for (Diagram diagram : models.diagrams()) {
      models
          .lifecycle(diagram.file())
          .ifPresent(
              policy -> {
                groups.addAll(diagram.groups());
                named.computeIfAbsent(policy, first -> new TreeSet<>()).addAll(diagram.roles());
              });
    }
    return groups.stream()
        .filter(group -> !named.getOrDefault(group.split("\\.")[0], Set.of()).contains(group.split("\\.")[1]))
        .toList();
  }

  /** Policies whose numbers begin alike. A rule without letters is the text's own: YYMM and a running number. */
  public static List<String> numbersThatLookAlike(ModelSet models) {
    Map<String, Set<String>> byPrefix = new TreeMap<>();
    for (Diagram lifecycle : models.lifecycles()) {
      for (String property : List.of("caseNumber", "receiptNumber")) {
        lifecycle.properties(property).stream()
            .map(rule -> rule.replaceAll("\\{.*", ""))
            .filter(prefix -> !prefix.isEmpty())
            .forEach(prefix -> byPrefix.computeIfAbsent(prefix, first -> new TreeSet<>()).add(lifecycle.id()));
      }
    }
    return byPrefix.entrySet().stream()
        .filter(prefix -> prefix.getValue().size() > 1)
        .map(prefix -> String.join(", ", prefix.getValue()) + ": " + prefix.getKey())
        .toList();
  }

  private static List<String[]> rows(String file) {
    try (var text = Naming.class.getResourceAsStream(file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", 2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
