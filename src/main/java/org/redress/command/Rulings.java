package org.redress.command;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The list {@code command/commands.yml}: what is decided about each command of the engine's. That a
 * command is a query only the engine's own class tells.
 */
@Component
class Rulings {

  private static final String LIST = "command/commands.yml";
  private static final String ENGINE = "org.camunda.bpm.engine.impl.";
  private static final String LAMBDA = "$$Lambda";
  private static final Ruling QUERY = new Ruling(Decision.READS, null, null, List.of());

  private final Map<String, Ruling> byName = new HashMap<>();

  Rulings() {
    for (Ruling ruling : read()) {
      for (String command : ruling.commands()) {
        if (byName.put(whole(command), ruling) != null) {
          throw new IllegalStateException(LIST + " decides " + command + " twice");
        }
      }
    }
  }

  /** What is decided about the command; empty where nothing is. */
  Optional<Ruling> of(Command<?> command) {
    return command instanceof AbstractQuery
        ? Optional.of(QUERY)
        : Optional.ofNullable(byName.get(name(command.getClass().getName())));
  }

  /** Each decision. */
  Set<Ruling> all() {
    return Set.copyOf(byName.values());
  }

  /** Names of the classes that the list decides about. */
  Set<String> names() {
    return Set.copyOf(byName.keySet());
  }

  /** A lambda's class has a number after its name, another at each start. */
  private static String name(String type) {
    int lambda = type.indexOf(LAMBDA);
    return lambda < 0 ? type : type.substring(0, lambda + LAMBDA.length());
  }

  private static String whole(String name) {
    return name.startsWith("org.") ? name : ENGINE + name;
  }

  private static List<Ruling> read() {
    ObjectMapper yaml =
        YAMLMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS).build();
    try (InputStream list = new ClassPathResource(LIST).getInputStream()) {
      return yaml.readValue(list, new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
