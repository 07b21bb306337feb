package org.redress.modelling;

import org.camunda.bpm.engine.RepositoryService;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests that upload the tea house with something wrong in it. */
@RedressTest
abstract class ModellingTest {

  @Autowired RepositoryService repository;

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
}
