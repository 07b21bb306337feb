package org.redress.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.redress.proof.RegisterCheck;
import org.redress.register.EntryKind;
import org.redress.testing.Complaints;
import org.redress.testing.Database;
import org.redress.testing.DatabaseServer;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** This version starts on the database of the first release: its open cases go on, and nothing in them has changed. */
@RedressTest
@ContextConfiguration(initializers = UpgradeIT.OfTheFirstRelease.class)
class UpgradeIT {

  @Autowired private Complaints complaints;
  @Autowired private RegisterCheck proof;

  @Test
  void a_deadline_set_before_the_upgrade_passes_after_it() {
    complaints.numbered("JM20260310-001")
        .waitsAt("register")
        .due("register", "2026-03-11T18:00")
        .passes("due-first-contact")
        .waitsAt("register-second-level-receiver")
        .entered(EntryKind.ESCALATED, "first-contact");
  }

  @Test
  void a_case_begun_before_the_upgrade_is_brought_to_its_end_after_it() {
    complaints.numbered("JM20260310-002")
        .waitsAt("handle-level-1")
        .does("handle-level-1")
        .does("satisfaction-level-1", "satisfaction", 2)
        .does("review-approval-second-level-receiver", "reviewDecision", "approve")
        .does("archive")
        .ended("resolved");
  }

  @Test
  void what_was_entered_before_the_upgrade_still_holds_and_numbers_run_on() {
    assertThat(proof.ofAll().findings()).isEmpty();
    assertThat(complaints.about("retail-franchise").filed().record().caseNumber()).isEqualTo("JM20260310-003");
  }

  static class OfTheFirstRelease implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext application) {
      Database database = DatabaseServer.H2.create("first_release");
      try (Connection connection = database.connect();
          Statement sql = connection.createStatement()) {
        sql.execute("runscript from 'classpath:/upgrade/0.1.0.sql.gz' compression gzip");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      TestPropertyValues.of("spring.datasource.url=" + database.url(), "redress.lifecycles=retail-franchise")
          .applyTo(application);
    }
  }
}
