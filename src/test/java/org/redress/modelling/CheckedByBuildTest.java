package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redress.deployment.ModelFile;
import org.redress.deployment.Models;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a build has checked is trusted as long as it is the same, and not a letter longer. */
@RedressTest
class CheckedByBuildTest {

  @Autowired private Models models;

  @Test
  void the_same_models_and_rules_have_the_same_digest_and_any_other_letter_has_another() {
    String digest = CheckedByBuild.digest(models.files());

    assertThat(CheckedByBuild.digest(models.files())).isEqualTo(digest);
    for (ModelFile changed : models.files().subList(0, 3)) {
      assertThat(CheckedByBuild.digest(with(changed))).isNotEqualTo(digest);
    }
  }

  private List<ModelFile> with(ModelFile file) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    ModelFile changed = new ModelFile(file.name(), (text + " ").getBytes(StandardCharsets.UTF_8));
    return models.files().stream().map(one -> one == file ? changed : one).toList();
  }
}
