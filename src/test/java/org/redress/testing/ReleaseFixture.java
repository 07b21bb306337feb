package org.redress.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.redress.RedressApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes a database with open cases as this version makes it, for {@code UpgradeIT} of all later versions. Run once for a
 * release that changes the schema, and the file kept: {@code src/test/resources/upgrade/<version>.sql.gz}.
 */
public final class ReleaseFixture {

  private ReleaseFixture() {}

  public static void main(String[] file) throws Exception {
    Path data = Files.createTempDirectory("release-fixture");
    try (var product =
        new SpringApplicationBuilder(RedressApplication.class, Testing.class)
            .profiles("test")
            .run(
                "--spring.datasource.url=" + DatabaseServer.H2.create("release").url(),
                "--redress.lifecycles=retail-franchise",
                "--redress.data-directory=" + data,
                "--redress.proof.directory=" + data,
                "--server.port=0")) {
      Complaints complaints = product.getBean(Complaints.class).at("2026-03-10T10:00");
      complaints.about("retail-franchise").with("identityName", "张三").filed();
      complaints.about("retail-franchise").filed().does("register", "subject", "product-repair", "cause", "product-quality",
          "contact", "customer", "contactedAt", "2026-03-10T10:00:00+08:00").does("inform-customer");
      product.getBean(JdbcTemplate.class)
          .execute("script nosettings drop to '" + Path.of(file[0]).toAbsolutePath() + "' compression gzip");
    }
    System.exit(0);
  }
}
