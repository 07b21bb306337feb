package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * The files of a small lifecycle that satisfies every rule, as an analyst uploads them; a test
 * changes one of them.
 *
 * @param files name and text
 */
record TeaHouse(Map<String, String> files) {

  static final String LIFECYCLE = "tea-house.bpmn";
  static final String REVIEW = "tea-house-review.bpmn";
  static final String WEEKLY = "tea-house-weekly.bpmn";
  static final String GRADE = "tea-house-grade.dmn";
  static final String LIMIT = "tea-house-approval-limit.dmn";
  static final String INTAKE = "tea-house-intake.form";
  static final String REGISTER = "tea-house-register.form";
  static final String HANDLE = "tea-house-handle.form";
  static final String APPROVE = "tea-house-approve.form";

  /** All its files. */
  static TeaHouse whole() {
    Map<String, String> files = new LinkedHashMap<>();
    Stream.of(LIFECYCLE, REVIEW, WEEKLY, GRADE, LIMIT, INTAKE, REGISTER, HANDLE, APPROVE)
        .forEach(name -> files.put(name, text(name)));
    return new TeaHouse(files);
  }

  /** With something in a file written differently, wherever it stands. */
  TeaHouse with(String file, String text, String instead) {
    assertThat(files.get(file)).as(file).contains(text);
    return and(file, files.get(file).replace(text, instead));
  }

  /** With one more file, or another text of one. */
  TeaHouse and(String file, String text) {
    Map<String, String> all = new LinkedHashMap<>(files);
    all.put(file, text);
    return new TeaHouse(all);
  }

  /** Without a file. */
  TeaHouse without(String file) {
    Map<String, String> rest = new LinkedHashMap<>(files);
    assertThat(rest.remove(file)).as(file).isNotNull();
    return new TeaHouse(rest);
  }

  /** Its files as the Modeler would save them: with everything drawn. */
  Map<String, String> drawn() {
    Map<String, String> drawn = new LinkedHashMap<>(files);
    drawn.replaceAll((name, text) -> Drawing.added(text));
    return drawn;
  }

  /** As a deployment, not made yet. */
  DeploymentBuilder deployment(RepositoryService repository) {
    DeploymentBuilder deployment = repository.createDeployment().name("tea house");
    drawn().forEach(deployment::addString);
    return deployment;
  }

  private static String text(String name) {
    try (InputStream file = TeaHouse.class.getResourceAsStream("/modelling/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
