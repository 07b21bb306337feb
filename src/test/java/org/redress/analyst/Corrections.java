package org.redress.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.redress.testing.Deployments;

/** What an analyst changes about the models that ship, and a way back after the test. */
final class Corrections {

  private final RepositoryService repository;
  private final Deployments deployments;
  private final List<String> made = new ArrayList<>();

  Corrections(RepositoryService repository, Deployments deployments) {
    this.repository = repository;
    this.deployments = deployments;
  }

  /** Begins a change; nothing is deployed yet. */
  Change change() {
    return new Change();
  }

  /** Whatever has been deployed since is taken back, the last first. */
  void undo() {
    for (int last = made.size() - 1; last >= 0; last--) {
      deployments.undo(made.get(last));
    }
    made.clear();
  }

  /** To be taken back with the rest. */
  void add(String deployment) {
    made.add(deployment);
  }

  /** Files written differently. */
  final class Change {
    private final Map<String, String> files = new LinkedHashMap<>();

    /** A text of a file, wherever it stands there, is written otherwise. */
    Change of(String file, String text, String instead) {
      String before = files.computeIfAbsent(file, Change::read);
      assertThat(before).as(file).contains(text);
      files.put(file, before.replace(text, instead));
      return this;
    }

    /** Deploys them, each under its bare name, at a moment later than all that has been deployed. */
    Deployment deployed() {
      Date now = ClockUtil.getCurrentTime();
      ClockUtil.reset();
      try {
        var upload = repository.createDeployment().name("from the Modeler").source("Camunda Modeler");
        files.forEach((file, text) -> upload.addString(Path.of(file).getFileName().toString(), text));
        Deployment deployed = upload.deploy();
        made.add(deployed.getId());
        return deployed;
      } finally {
        ClockUtil.setCurrentTime(now);
      }
    }

    private static String read(String file) {
      try {
        return Files.readString(Path.of(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
