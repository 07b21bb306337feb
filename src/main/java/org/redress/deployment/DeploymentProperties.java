package org.redress.deployment;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lifecycles ids of the lifecycles to deploy; empty means all
 */
@ConfigurationProperties("redress")
record DeploymentProperties(@DefaultValue List<String> lifecycles) {

  /** What is blank names none: an empty variable of the environment, or a comma too many. */
  DeploymentProperties {
    lifecycles = lifecycles.stream().map(String::strip).filter(id -> !id.isEmpty()).toList();
  }
}
