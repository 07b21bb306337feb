package org.redress.modelling;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.redress.deployment.Models;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that upload the tea house with something wrong in it. */
@RedressTest
abstract class ModellingTest {

  @Autowired RepositoryService repository;
  @Autowired private Models models;

  /** The upload is refused, and nothing of it stays. */
  Answer refused(TeaHouse upload) {
    return Answer.to(upload, repository);
  }

  /** The whole tea house is refused for something written differently in one of its files. */
  Answer refused(String file, String text, String instead) {
    return refused(TeaHouse.whole().with(file, text, instead));
  }

  /**
   * The whole tea house is accepted with something written differently in one of its files; it does
   * not stay either.
   */
  void accepted(String file, String text, String instead) {
    accepted(TeaHouse.whole().with(file, text, instead));
  }

  /** The upload is accepted; it does not stay either. */
  void accepted(TeaHouse upload) {
    repository.deleteDeployment(upload.deployment(repository).deploy().getId(), true);
  }

  /** The files of a policy that is in force, whose names begin so, as an analyst uploads them. */
  TeaHouse shipped(String policy) {
    Map<String, String> files = new LinkedHashMap<>();
    models.files().stream()
        .filter(file -> file.fileName().startsWith(policy))
        .forEach(file -> files.put(file.name(), new String(file.bytes(), StandardCharsets.UTF_8)));
    return new TeaHouse(files);
  }
}
