package org.redress.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.audit.Comparison.Change;
import org.redress.audit.Comparison.DiagramChanges;
import org.redress.audit.Comparison.Kind;
import org.redress.audit.Comparison.TableChanges;
import org.redress.audit.ModelFacts.Facts;
import org.redress.engine.Platform;
import org.redress.form.PolicyValues;
import org.redress.form.PolicyValues.Words;
import org.springframework.stereotype.Component;

/**
 * Compares what two versions of a lifecycle were deployed with: its diagram, its parts, its tables.
 * A lifecycle is always deployed whole; what it shares with others is in force for both alike.
 */
@Component
class VersionComparison {

  private static final String ORDER = "order";
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final ProcessEngine engine;
  private final RepositoryService repository;
  private final LifecycleViews views;
  private final LifecycleDiagrams diagrams;
  private final PolicyValues values;

  VersionComparison(
      ProcessEngine engine, LifecycleViews views, LifecycleDiagrams diagrams, PolicyValues values) {
    this.values = values;
    this.engine = engine;
    this.repository = engine.getRepositoryService();
    this.views = views;
    this.diagrams = diagrams;
  }

  /**
   * @throws NoSuchLifecycleException where it has no such version, also for a confidential one
   */
  Comparison of(String lifecycle, String before, String after) {
    return Platform.unrestricted(
        engine,
        () -> {
          List<ProcessDefinition> versions = views.versions(lifecycle);
          return compare(
              LifecycleViews.chosen(versions, Optional.of(before)),
              LifecycleViews.chosen(versions, Optional.of(after)));
        });
  }

  private Comparison compare(ProcessDefinition before, ProcessDefinition after) {
    return new Comparison(
        diagrams.version(before),
        diagrams.version(after),
        diagramChanges(own(before), own(after)),
        tableChanges(tables(before), tables(after), values.of(after.getDeploymentId())));
  }

  private Map<String, ProcessDefinition> own(ProcessDefinition version) {
    return diagrams.of(version).stream()
        .filter(diagram -> diagram.getDeploymentId().equals(version.getDeploymentId()))
        .collect(
            Collectors.toMap(
                ProcessDefinition::getKey,
                diagram -> diagram,
                (first, second) -> first,
                LinkedHashMap::new));
  }

  private Map<String, DecisionDefinition> tables(ProcessDefinition version) {
    return repository
        .createDecisionDefinitionQuery()
        .deploymentId(version.getDeploymentId())
        .list()
        .stream()
        .collect(Collectors.toMap(DecisionDefinition::getKey, table -> table));
  }

  private List<DiagramChanges> diagramChanges(
      Map<String, ProcessDefinition> before, Map<String, ProcessDefinition> after) {
    Set<String> processes = new LinkedHashSet<>(after.keySet());
    processes.addAll(before.keySet());
    return processes.stream()
        .map(
            process -> {
              ProcessDefinition old = before.get(process);
              ProcessDefinition now = after.get(process);
              return new DiagramChanges(
                  process,
                  (now == null ? old : now).getName(),
                  old == null ? null : old.getId(),
                  now == null ? null : now.getId(),
                  changes(facts(old), facts(now)));
            })
        .toList();
  }

  private Map<String, Facts> facts(ProcessDefinition diagram) {
    return diagram == null
        ? Map.of()
        : ModelFacts.of(repository.getProcessModel(diagram.getId())).elements();
  }

  private List<TableChanges> tableChanges(
      Map<String, DecisionDefinition> before, Map<String, DecisionDefinition> after, Words words) {
    Set<String> decisions = new TreeSet<>(after.keySet());
    decisions.addAll(before.keySet());
    return decisions.stream()
        .map(
            decision -> {
              DecisionDefinition old = before.get(decision);
              DecisionDefinition now = after.get(decision);
              List<Change> changes = new ArrayList<>();
              Map<String, Facts> was = facts(old);
              Map<String, Facts> is = facts(now);
              changes(was, is).stream()
                  .map(change -> inWords(change, is.get(change.element()), words))
                  .forEach(changes::add);
              reordered(decision, was, is).ifPresent(changes::add);
              return new TableChanges(decision, (now == null ? old : now).getName(), changes);
            })
        .filter(table -> !table.changes().isEmpty())
        .toList();
  }

  /** The cells' values as the policy calls them; whether they differ is asked of the ids. */
  private static Change inWords(Change change, Facts now, Words words) {
    return new Change(
        change.kind(),
        change.element(),
        change.type(),
        change.name(),
        change.differences().stream()
            .map(
                difference -> {
                  String variable = now.variables().get(difference.label());
                  return variable == null
                      ? difference
                      : new FieldChange(
                          difference.label(),
                          inWords(difference.before(), variable, words),
                          inWords(difference.after(), variable, words));
                })
            .toList());
  }

  private static String inWords(String cell, String variable, Words words) {
    return cell == null
        ? null
        : QUOTED
            .matcher(cell)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement('"' + words.word(variable, found.group(1)) + '"'));
  }

  private Map<String, Facts> facts(DecisionDefinition table) {
    return table == null
        ? Map.of()
        : ModelFacts.of(repository.getDecisionModel(table.getId())).elements();
  }

  /** The first rule that fits decides: the same rules in another order are another table. */
  private static Optional<Change> reordered(
      String decision, Map<String, Facts> before, Map<String, Facts> after) {
    List<String> old = rules(before, after);
    List<String> now = rules(after, before);
    return old.equals(now)
        ? Optional.empty()
        : Optional.of(
            new Change(
                Kind.CHANGED,
                decision,
                "rules",
                null,
                List.of(new FieldChange(ORDER, String.join(", ", old), String.join(", ", now)))));
  }

  private static List<String> rules(Map<String, Facts> those, Map<String, Facts> others) {
    return those.keySet().stream()
        .filter(others::containsKey)
        .filter(id -> those.get(id).type().equals("rule"))
        .toList();
  }

  private static List<Change> changes(Map<String, Facts> before, Map<String, Facts> after) {
    Stream<Change> present =
        after.entrySet().stream()
            .flatMap(
                now -> change(now.getKey(), before.get(now.getKey()), now.getValue()).stream());
    Stream<Change> gone =
        before.entrySet().stream()
            .filter(old -> !after.containsKey(old.getKey()))
            .map(old -> bare(Kind.REMOVED, old.getKey(), old.getValue()));
    return Stream.concat(present, gone).toList();
  }

  private static Optional<Change> change(String element, Facts before, Facts after) {
    if (before == null) {
      return Optional.of(bare(Kind.ADDED, element, after));
    }
    List<FieldChange> differences = new ArrayList<>();
    if (!before.type().equals(after.type())) {
      differences.add(new FieldChange("type", before.type(), after.type()));
    }
    Set<String> written = new LinkedHashSet<>(after.values().keySet());
    written.addAll(before.values().keySet());
    written.stream()
        .filter(what -> !Objects.equals(before.values().get(what), after.values().get(what)))
        .map(what -> new FieldChange(what, before.values().get(what), after.values().get(what)))
        .forEach(differences::add);
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change(Kind.CHANGED, element, after.type(), after.name(), differences));
  }

  private static Change bare(Kind kind, String element, Facts facts) {
    return new Change(kind, element, facts.type(), facts.name(), List.of());
  }
}
