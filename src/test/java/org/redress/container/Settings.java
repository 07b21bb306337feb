package org.redress.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.yaml.snakeyaml.Yaml;

/** What can be set from outside, by the names that the environment has for it. */
final class Settings {

  private static final Path FILE = Path.of("src/main/resources/application.yml");

  private Settings() {}

  /** Variables that application.yml reads, and those of the product's own properties. */
  static Set<String> known() throws IOException {
    Set<String> names = new TreeSet<>(Set.of("SPRING_PROFILES_ACTIVE"));
    Pattern.compile("\\$\\{([A-Z_]+)[:}]").matcher(Files.readString(FILE)).results().forEach(found -> names.add(found.group(1)));
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    scanner.findCandidateComponents("org.redress").forEach(found -> names.addAll(variables(found.getBeanClassName())));
    return names;
  }

  /** Profiles that application.yml has settings for, and none. */
  static Set<String> profiles() throws IOException {
    Set<String> profiles = new LinkedHashSet<>(Set.of(""));
    Pattern.compile("on-profile: (\\w+)").matcher(Files.readString(FILE)).results().forEach(found -> profiles.add(found.group(1)));
    return profiles;
  }

  /** A setting as application.yml has it for every profile. */
  static String text(String property) throws IOException {
    Object value = StreamSupport.stream(new Yaml().loadAll(Files.readString(FILE)).spliterator(), false).findFirst().orElseThrow();
    String rest = property;
    while (value instanceof Map<?, ?> map) {
      String left = rest;
      String key =
          map.keySet().stream().map(Object::toString).filter(name -> left.equals(name) || left.startsWith(name + "."))
              .findFirst().orElseThrow(() -> new AssertionError(property));
      value = map.get(key);
      rest = left.equals(key) ? "" : left.substring(key.length() + 1);
    }
    return value.toString();
  }

  private static List<String> variables(String type) {
    try {
      Class<?> properties = Class.forName(type);
      String prefix = properties.getAnnotation(ConfigurationProperties.class).value();
      return of(prefix, properties).toList();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(type, e);
    }
  }

  private static Stream<String> of(String prefix, Class<?> record) {
    return Stream.of(record.getRecordComponents())
        .flatMap(
            component ->
                component.getType().isRecord()
                    ? of(prefix + "." + component.getName(), component.getType())
                    : Stream.of(variable(prefix + "." + component.getName())));
  }

  /** {@code redress.dataDirectory} as REDRESS_DATADIRECTORY and, as people write it, REDRESS_DATA_DIRECTORY. */
  private static String variable(String property) {
    return property.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase();
  }
}
