package org.redress.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.redress.files.OwnerOnly;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The embedded database never goes without a password. Where none is set, one is made at the first
 * start and kept beside the database in {@code <database>.password}, which its owner alone reads; a
 * database from before gets the password that is to hold from now on. Done before anybody connects,
 * the commands included, which open the same file.
 */
class EmbeddedPassword implements EnvironmentPostProcessor {

  private static final String FILE_URL = "jdbc:h2:file:";
  private static final String PASSWORD = "spring.datasource.password";
  private static final int BYTES = 24;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    String url = environment.getProperty("spring.datasource.url", "");
    if (!url.startsWith(FILE_URL)) {
      return;
    }
    Path database = database(url);
    Path kept = database.resolveSibling(database.getFileName() + ".password");
    OwnerOnly.directory(kept.toAbsolutePath().getParent());
    String password = environment.getProperty(PASSWORD, "");
    if (password.isEmpty()) {
      password = kept(kept);
      environment
          .getPropertySources()
          .addFirst(new MapPropertySource("embedded password", Map.of(PASSWORD, password)));
    }
    Path file = file(url);
    if (Files.exists(file)) {
      String user = environment.getProperty("spring.datasource.username", "");
      new PasswordChange(url, user).to(password, Files.exists(kept) ? kept(kept) : "");
    } else {
      OwnerOnly.file(file); // to be filled; made by the database it would have the umask's rights
    }
  }

  private static Path database(String url) {
    return Path.of(url.substring(FILE_URL.length()).replaceFirst(";.*", ""));
  }

  /** Where the embedded database of that address lies. */
  static Path file(String url) {
    Path database = database(url);
    return database.resolveSibling(database.getFileName() + ".mv.db");
  }

  private static String kept(Path file) {
    try {
      String known = Files.exists(file) ? Files.readString(file).trim() : "";
      if (known.isEmpty()) {
        known = password();
        Files.writeString(OwnerOnly.file(file), known + System.lineSeparator());
      }
      return known;
    } catch (IOException unusable) {
      throw new UncheckedIOException(
          "The embedded database's password %s can neither be read nor made".formatted(file),
          unusable);
    }
  }

  private static String password() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
