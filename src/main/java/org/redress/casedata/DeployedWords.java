package org.redress.casedata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.deployment.ModelFile;

/**
 * The words of what came with a deployment.
 *
 * @param id of the deployment
 * @param diagrams words of each diagram, without its drawing, by name of the file
 * @param named words of each form and table, by its id
 * @param askedByPlatform words of the tables that no diagram names
 * @param definitions ids of the processes' definitions, by key
 */
record DeployedWords(
    String id,
    Map<String, Set<String>> diagrams,
    Map<String, Set<String>> named,
    Set<String> askedByPlatform,
    Map<String, String> definitions) {

  private static final Pattern DRAWING =
      Pattern.compile("<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", Pattern.DOTALL);
  private static final Pattern DECISION = Pattern.compile("decisionRef=\"([^\"]+)\"");

  static DeployedWords read(String deployment, RepositoryService repository) {
    List<ModelFile> files =
        repository.getDeploymentResourceNames(deployment).stream()
            .map(name -> new ModelFile(name, content(repository, deployment, name)))
            .toList();
    Map<String, Set<String>> diagrams = new HashMap<>();
    Map<String, Set<String>> named = new HashMap<>();
    Set<String> asked = new HashSet<>();
    for (ModelFile file : files) {
      String text = new String(file.bytes(), StandardCharsets.UTF_8);
      if (file.isDiagram()) {
        diagrams.put(file.name(), Words.of(DRAWING.matcher(text).replaceAll("")));
        DECISION.matcher(text).results().forEach(found -> asked.add(found.group(1)));
      } else {
        file.definitionIds().forEach(id -> named.put(id, Words.of(text)));
      }
    }
    Set<String> askedByPlatform =
        files.stream()
            .filter(ModelFile::isDecision)
            .flatMap(file -> file.definitionIds().stream())
            .filter(id -> !asked.contains(id))
            .flatMap(id -> named.get(id).stream())
            .collect(Collectors.toSet());
    Map<String, String> definitions =
        repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
            .collect(Collectors.toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
    return new DeployedWords(deployment, diagrams, named, askedByPlatform, definitions);
  }

  Set<String> ofDiagram(String file) {
    return diagrams.getOrDefault(file, Set.of());
  }

  Set<String> ofDefinition(String id) {
    return named.getOrDefault(id, Set.of());
  }

  boolean has(String id) {
    return named.containsKey(id);
  }

  private static byte[] content(RepositoryService repository, String deployment, String name) {
    try (InputStream in = repository.getResourceAsStream(deployment, name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
