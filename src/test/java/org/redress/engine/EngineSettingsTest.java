package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.redress.testing.RedressTest;
import org.redress.testing.ShippedSettings;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every setting of the engine that we ship is one that the engine then has: a key at the wrong place is silently
 * overwritten by the starter's own.
 */
@RedressTest
class EngineSettingsTest {

  private static final String PREFIX = "camunda.bpm.";
  private static final String GENERIC = "generic-properties.properties.";

  /** Where the starter's key is called otherwise than the engine's property. */
  private static final Map<String, String> CALLED_OTHERWISE =
      Map.of(
          "database.schema-update", "databaseSchemaUpdate",
          "history-level", "historyLevel.name",
          "authorization.enabled", "authorizationEnabled",
          "authorization.authorization-check-revokes", "authorizationCheckRevokes",
          "metrics.enabled", "metricsEnabled");

  /** The starter's and the web applications' own; the job executor is asked where one runs (ReminderIT). */
  private static final Set<String> NOT_THE_ENGINES = Set.of("eventing", "webapp", "job-execution", "auto-deployment-enabled");

  @Autowired private ProcessEngineConfigurationImpl engine;

  @Test
  void the_running_engine_has_every_setting_that_we_ship() {
    Map<String, String> shipped = new TreeMap<>(ShippedSettings.under(PREFIX));
    shipped.keySet().removeIf(key -> NOT_THE_ENGINES.contains(key.split("\\.")[0]));

    assertThat(shipped).containsKey("authorization.authorization-check-revokes").hasSizeGreaterThan(10);
    shipped.forEach((key, value) -> ShippedSettings.holds(engine, property(key), value));
  }

  @Test
  void nothing_is_deployed_but_by_us() {
    assertThat(ShippedSettings.under(PREFIX)).containsEntry("auto-deployment-enabled", "false");
    assertThat(new DirectFieldAccessor(engine).getPropertyValue("deploymentResources"))
        .asInstanceOf(InstanceOfAssertFactories.ARRAY).isEmpty();
  }

  private static String property(String key) {
    return key.startsWith(GENERIC)
        ? ShippedSettings.property(key.substring(GENERIC.length()))
        : CALLED_OTHERWISE.getOrDefault(key, ShippedSettings.property(key));
  }
}
