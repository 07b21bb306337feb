package org.redress.overview;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keep how long what was counted is shown again to who sees the same; zero for never
 */
@ConfigurationProperties("redress.overview")
record OverviewProperties(@DefaultValue("60s") Duration keep) {}
