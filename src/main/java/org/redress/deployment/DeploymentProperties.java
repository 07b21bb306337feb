package org.redress.deployment;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lifecycles ids of the lifecycles to deploy; empty means all
 */
@ConfigurationProperties("redress")
record DeploymentProperties(@DefaultValue List<String> lifecycles) {}
