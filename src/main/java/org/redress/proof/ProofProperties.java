package org.redress.proof;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param directory where the signing key, the trusted public keys and the list of seals are kept,
 *     apart from the database; nodes of one installation share it
 * @param sealAt cron expression of the daily seal, Asia/Shanghai; {@code -} for none
 */
@ConfigurationProperties("redress.proof")
record ProofProperties(
    @DefaultValue("./data/proof") Path directory, @DefaultValue("0 30 0 * * *") String sealAt) {}
