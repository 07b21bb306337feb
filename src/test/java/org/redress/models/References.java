package org.redress.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redress.deadline.LimitTable;
import org.redress.form.FieldReference;
import org.redress.models.Diagram.Reference;
import org.redress.unit.RoleKinds;

/** Whether everything that is named exists, and everything that exists is named. */
public final class References {

  private References() {}

  /** References to a form, decision or process that does not ship, or that the binding does not reach. */
  public static List<String> dangling(ModelSet models) {
    List<String> findings = new ArrayList<>();
    for (Diagram diagram : models.diagrams()) {
      check(models, diagram, diagram.forms(), models::form, findings);
      check(models, diagram, diagram.decisions(), models::decision, findings);
      check(
          models, diagram, diagram.calls(), id -> models.diagram(id).map(Diagram::file), findings);
      for (String document : diagram.documents()) {
        if (models.form(document).isEmpty()) {
          findings.add(diagram.id() + ": documents names " + document + ", which does not ship");
        }
      }
      for (String decision : diagram.properties("approvalLimit")) {
        if (models.decision(decision).isEmpty()) {
          findings.add(
              diagram.id() + ": approvalLimit names " + decision + ", which does not ship");
        }
      }
    }
    return findings;
  }

  private static void check(
      ModelSet models,
      Diagram diagram,
      List<Reference> references,
      Function<String, Optional<ModelFile>> find,
      List<String> findings) {
    for (Reference reference : references) {
      String what = diagram.id() + "#" + reference.element() + " names " + reference.target();
      Optional<ModelFile> target = find.apply(reference.target());
      if (target.isEmpty()) {
        findings.add(what + ", which does not ship");
      } else if ("deployment".equals(reference.binding())) {
        if (target.get().isShared() != diagram.file().isShared()
            || !models.lifecycle(target.get()).equals(models.lifecycle(diagram.file()))) {
          findings.add(what + " of its own deployment, but that is another's");
        }
      } else if (!target.get().isShared()) {
        findings.add(
            what + " in its latest version: what belongs to the policy is bound deployment");
      }
    }
  }

  /** Forms, decisions and parts that no diagram uses, be it as a document to print, and no form as a field's home. */
  public static List<String> unused(ModelSet models) {
    Set<String> named = new HashSet<>();
    for (Diagram diagram : models.diagrams()) {
      diagram.forms().forEach(reference -> named.add("form " + reference.target()));
      diagram.documents().forEach(document -> named.add("form " + document));
      diagram.decisions().forEach(reference -> named.add("decision " + reference.target()));
      diagram.properties("approvalLimit").forEach(table -> named.add("decision " + table));
      diagram.calls().forEach(reference -> named.add("process " + reference.target()));
      diagram.properties("documents").stream()
          .flatMap(listed -> Stream.of(listed.split("\\s*,\\s*")))
          .forEach(document -> named.add("form " + document));
    }
    models.forms().stream()
        .flatMap(form -> ModelSet.components(form).stream())
        .flatMap(component -> new FieldReference(component).home().stream())
        .forEach(home -> named.add("form " + home));
    List<String> findings = new ArrayList<>();
    models.forms().stream()
        .filter(form -> !named.contains("form " + form.id()))
        .forEach(form -> findings.add(form + " is used by no diagram"));
    models.decisions().stream()
        .filter(decision -> !named.contains("decision " + decision.id()))
        .filter(decision -> !isAskedByPlatform(models, decision))
        .forEach(decision -> findings.add(decision + " is used by no diagram"));
    models.diagrams().stream()
        .filter(
            diagram ->
                !diagram.startsByTimer() && (diagram.file().isShared() || !diagram.isStartable()))
        .filter(part -> !named.contains("process " + part.id()))
        .forEach(part -> findings.add(part.file() + " is called by no diagram"));
    return findings;
  }

  /** The platform makes reports from {@code <policy>-reports} where a duty of the policy declares one. */
  private static boolean isReportTable(ModelSet models, ModelFile decision, Optional<String> lifecycle) {
    return decision.id().equals("case-statistics")
        || lifecycle.filter(policy -> decision.id().equals(policy + "-reports")).isPresent()
            && models.diagrams().stream()
                .filter(diagram -> models.lifecycle(diagram.file()).equals(lifecycle))
                .anyMatch(diagram -> !diagram.properties("report").isEmpty());
  }

  /**
   * The platform asks {@code <policy>-penalty} when a form of the policy asks the offence, and the timers ask
   * {@code <policy>-deadlines}, row by row (see LimitTableRule); whoever enters posts asks {@code <policy>-posts}.
   */
  private static boolean isAskedByPlatform(ModelSet models, ModelFile decision) {
    Optional<String> lifecycle = models.lifecycle(decision);
    return isReportTable(models, decision, lifecycle)
        || lifecycle.filter(policy -> decision.id().equals(policy + LimitTable.SUFFIX)).isPresent()
        || lifecycle.filter(policy -> decision.id().equals(policy + RoleKinds.SUFFIX)).isPresent()
        || lifecycle.isPresent()
        && decision.id().equals(lifecycle.get() + "-penalty")
        && models.forms().stream()
            .filter(form -> models.lifecycle(form).equals(lifecycle))
            .flatMap(form -> ModelSet.schema(form).fields().stream())
            .anyMatch(field -> "offence".equals(field.key()));
  }
}
