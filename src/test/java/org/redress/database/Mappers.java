package org.redress.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.io.ResolverUtil;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.reflection.ParamNameResolver;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.apache.ibatis.type.JdbcType;
import org.redress.testing.Database;

/** All mappers of the product on a database, without the product around them. */
final class Mappers {

  private final SqlSessionFactory sessions;

  private Mappers(SqlSessionFactory sessions) {
    this.sessions = sessions;
  }

  /** With the settings of application.yml. */
  static Mappers on(Database database) {
    Configuration configuration =
        new Configuration(new Environment("test", new JdbcTransactionFactory(), source(database)));
    configuration.setMapUnderscoreToCamelCase(true);
    configuration.setArgNameBasedConstructorAutoMapping(true);
    configuration.setJdbcTypeForNull(JdbcType.NULL);
    new ResolverUtil<>()
        .find(new ResolverUtil.AnnotatedWith(Mapper.class), "org.redress")
        .getClasses()
        .forEach(configuration::addMapper);
    return new Mappers(new SqlSessionFactoryBuilder().build(configuration));
  }

  private static DataSource source(Database database) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(database.url());
    source.setUsername(database.user());
    source.setPassword(database.password());
    source.setMaximumPoolSize(2);
    return source;
  }

  /** Ids of all statements. */
  List<String> statements() {
    return sessions.getConfiguration().getMappedStatementNames().stream()
        .filter(name -> name.startsWith("org.redress."))
        .distinct()
        .toList();
  }

  /** The methods behind them, those that put something in first. */
  List<Method> methods() {
    return sessions.getConfiguration().getMapperRegistry().getMappers().stream()
        .flatMap(mapper -> Arrays.stream(mapper.getDeclaredMethods()))
        .filter(method -> statements().contains(id(method)))
        .sorted(Comparator.comparing(method -> isInsert(method) ? 0 : 1))
        .toList();
  }

  /** The SQL of all statements, with everything asked that can be. */
  List<String> texts() {
    return methods().stream()
        .map(
            method ->
                sessions.getConfiguration().getMappedStatement(id(method))
                    .getBoundSql(arguments(method))
                    .getSql())
        .toList();
  }

  private Object arguments(Method method) {
    return new ParamNameResolver(sessions.getConfiguration(), method).getNamedParams(SampleValues.FULL.of(method));
  }

  static String id(Method method) {
    return method.getDeclaringClass().getName() + "." + method.getName();
  }

  /**
   * Calls the method in a transaction of its own; what went wrong, if anything. That a row breaks a constraint is no
   * wonder with such values.
   */
  Optional<Throwable> call(Method method, SampleValues values) {
    try (SqlSession session = sessions.openSession(true)) {
      method.setAccessible(true);
      method.invoke(session.getMapper(method.getDeclaringClass()), values.of(method));
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of(e.getCause()).filter(wrong -> !breaksConstraint(wrong));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether the database said it. */
  static Optional<SQLException> fromDatabase(Throwable wrong) {
    return Stream.iterate(wrong, cause -> cause != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  private static boolean breaksConstraint(Throwable wrong) {
    return fromDatabase(wrong).filter(error -> error.getSQLState().startsWith("23")).isPresent();
  }

  private boolean isInsert(Method method) {
    return sessions.getConfiguration().getMappedStatement(id(method)).getSqlCommandType() == SqlCommandType.INSERT;
  }
}
