package org.redress.testing;

import java.util.Locale;
import java.util.Optional;

/** The databases that the product runs on. The tests tagged {@code database} run on each that is there. */
public enum DatabaseServer {
  H2 {
    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public Database create(String name) {
      return new Database(IN_MEMORY + name + SETTINGS, "redress", "");
    }
  },

  /**
   * H2 with Oracle's idea of an empty text and some of its functions, and an engine that speaks to it as to Oracle: no
   * Oracle, but the nearest without one.
   */
  H2_AS_ORACLE {
    @Override
    public Optional<String> missing() {
      return Optional.empty();
    }

    @Override
    public Database create(String name) {
      return H2AsOracle.create(IN_MEMORY + name + ";MODE=Oracle" + SETTINGS);
    }
  },

  POSTGRESQL {
    @Override
    public Optional<String> missing() {
      return PostgreSql.missing();
    }

    @Override
    public Database create(String name) {
      return PostgreSql.shared().create(name);
    }
  },

  ORACLE {
    @Override
    public Optional<String> missing() {
      return OracleFree.missing();
    }

    @Override
    public Database create(String name) {
      return OracleFree.create(name);
    }
  };

  private static final String IN_MEMORY = "jdbc:h2:mem:";
  private static final String SETTINGS = ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=256";

  /** The one that this run of the tests asks for by the system property {@code redress.test.database}; H2 if none. */
  static DatabaseServer asked() {
    return valueOf(System.getProperty("redress.test.database", "h2").toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Why there is none here; empty where there is. */
  public abstract Optional<String> missing();

  /** An empty database of that name. */
  public abstract Database create(String name);

  /** The product's profile for it; empty for the embedded one, which needs none. */
  Optional<String> profile() {
    return switch (this) {
      case H2, H2_AS_ORACLE -> Optional.empty();
      case POSTGRESQL -> Optional.of("postgres");
      case ORACLE -> Optional.of("oracle");
    };
  }
}
