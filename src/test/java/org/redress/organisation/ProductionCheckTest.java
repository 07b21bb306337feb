package org.redress.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.RedressApplication;
import org.redress.organisation.ProductionCheck.NotReadyForProductionException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ProductionCheckTest {

  private static final String EMBEDDED = "jdbc:h2:file:./data/redress";
  private static final String POSTGRESQL = "jdbc:postgresql://db/redress";

  @Test
  void a_production_system_without_an_administrator_does_not_start_and_says_what_is_missing(
      CapturedOutput output) {
    var application =
        new SpringApplicationBuilder(RedressApplication.class).profiles("test", "production");

    assertThatThrownBy(application::run).isInstanceOf(NotReadyForProductionException.class);
    assertThat(output)
        .contains("Not ready for production")
        .contains("set REDRESS_ADMIN_USER", "set REDRESS_ADMIN_PASSWORD")
        .doesNotContain("set REDRESS_DB_PASSWORD")
        .doesNotContain("Demonstration users", "\tat org.redress");
  }

  @Test
  void another_database_than_the_embedded_one_is_production_and_needs_its_password() {
    assertThatThrownBy(() -> check(POSTGRESQL, "", "chief", "long and winding"))
        .hasMessageContaining("set REDRESS_DB_PASSWORD")
        .hasMessageNotContaining("REDRESS_ADMIN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "admin", "Admin", "demo", "password", "redress", "123456"})
  void a_password_that_anybody_would_guess_is_refused(String guessed) {
    assertThatThrownBy(() -> check(POSTGRESQL, "a secret of the database", "chief", guessed))
        .hasMessageContaining("set REDRESS_ADMIN_PASSWORD")
        .hasMessageNotContaining("REDRESS_DB_PASSWORD")
        .hasMessageNotContaining("REDRESS_ADMIN_USER");
    assertThatThrownBy(() -> check(POSTGRESQL, guessed, "chief", "long and winding"))
        .hasMessageContaining("set REDRESS_DB_PASSWORD");
  }

  @Test
  void the_embedded_database_is_no_exception() {
    MockEnvironment production =
        new MockEnvironment()
            .withProperty("spring.datasource.url", EMBEDDED)
            .withProperty("spring.datasource.password", "camunda")
            .withProperty("redress.admin.user", "chief")
            .withProperty("redress.admin.password", "long and winding");
    production.addActiveProfile("production");
    ProductionCheck check = new ProductionCheck();
    check.setEnvironment(production);

    assertThatThrownBy(() -> check.postProcessBeanFactory(null)).hasMessageContaining("set REDRESS_DB_PASSWORD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chief-2026-chief", "Redress@2026!", "123456123456", "short"})
  void the_first_administrators_password_obeys_the_rule_for_all(String weak) {
    assertThatThrownBy(() -> check(POSTGRESQL, "a secret of the database", "chief", weak))
        .hasMessageContaining("set REDRESS_ADMIN_PASSWORD");
  }

  @Test
  void a_production_system_with_all_that_starts() {
    assertThatCode(() -> check(POSTGRESQL, "a secret of the database", "chief", "long and winding"))
        .doesNotThrowAnyException();
  }

  @Test
  void a_try_out_on_the_embedded_database_needs_nothing() {
    assertThatCode(() -> check(EMBEDDED, "", "", "")).doesNotThrowAnyException();
  }

  @Test
  void a_try_out_on_another_database_is_asked_for_and_never_one_in_production() {
    MockEnvironment tryOut =
        new MockEnvironment().withProperty("spring.datasource.url", POSTGRESQL).withProperty("redress.demonstration", "true");

    assertThat(ProductionRules.isProduction(tryOut)).isFalse();
    tryOut.addActiveProfile("production");
    assertThat(ProductionRules.isProduction(tryOut)).isTrue();
  }

  private static void check(String url, String databasePassword, String user, String password) {
    ProductionCheck check = new ProductionCheck();
    check.setEnvironment(
        new MockEnvironment()
            .withProperty("spring.datasource.url", url)
            .withProperty("spring.datasource.password", databasePassword)
            .withProperty("redress.admin.user", user)
            .withProperty("redress.admin.password", password));
    check.postProcessBeanFactory(null);
  }
}
