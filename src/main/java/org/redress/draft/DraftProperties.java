package org.redress.draft;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keep how long a draft is kept that nobody goes on with
 */
@ConfigurationProperties("redress.draft")
record DraftProperties(@DefaultValue("14d") Duration keep) {}
