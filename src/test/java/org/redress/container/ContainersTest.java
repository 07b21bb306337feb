package org.redress.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The folder docker/, read as a Docker engine would: none is needed here. */
class ContainersTest {

  private static final Path FOLDER = Path.of("docker");
  /** A tag with a version: neither none, nor {@code latest}, nor a mere major that moves under one's feet. */
  private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:\\d+\\.\\d+.*");

  static Stream<Path> composeFiles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.getFileName().toString().matches("compose.*\\.yml")).toList().stream();
    }
  }

  @Test
  void there_is_a_way_for_each_database() throws IOException {
    assertThat(composeFiles().map(file -> file.getFileName().toString()))
        .containsExactlyInAnyOrder("compose.yml", "compose.cluster.yml", "compose.oracle.yml");
  }

  @ParameterizedTest
  @MethodSource("composeFiles")
  void every_image_has_a_version(Path file) {
    assertThat(services(file).values()).allSatisfy(service -> assertThat((String) service.get("image")).matches(PINNED));
  }

  @ParameterizedTest
  @MethodSource("composeFiles")
  void a_node_can_write_nowhere_but_in_its_data_and_tmp_and_has_no_privileges(Path file) {
    assertThat(nodes(file)).isNotEmpty().allSatisfy(
        node -> {
          assertThat(node).containsEntry("read_only", true);
          assertThat(node.get("tmpfs")).isEqualTo(List.of("/tmp"));
          assertThat(node.get("volumes")).isEqualTo(List.of("data:/redress/data"));
          assertThat(node.get("cap_drop")).isEqualTo(List.of("ALL"));
          assertThat(node.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
        });
  }

  @ParameterizedTest
  @MethodSource("composeFiles")
  void a_node_waits_for_its_database_and_its_proxy_waits_for_it(Path file) {
    Map<String, Map<String, Object>> services = services(file);
    services.values().forEach(
        service -> map(service, "depends_on").forEach(
            (other, how) -> {
              assertThat(services).containsKey(other);
              assertThat(how).isEqualTo(Map.of("condition", "service_healthy"));
              assertThat(services.get(other).containsKey("healthcheck") || services.get(other).containsKey("build"))
                  .as(other + " says whether it is healthy, itself or its image").isTrue();
            }));
  }

  @ParameterizedTest
  @MethodSource("composeFiles")
  void what_is_mounted_exists(Path file) {
    Map<String, Object> compose = compose(file);
    services(file).values().stream()
        .flatMap(service -> ((List<?>) service.getOrDefault("volumes", List.of())).stream())
        .map(volume -> volume.toString().split(":")[0])
        .forEach(
            source -> {
              if (source.startsWith(".")) {
                assertThat(FOLDER.resolve(source)).exists();
              } else {
                assertThat(map(compose, "volumes")).containsKey(source);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("composeFiles")
  void every_setting_of_a_node_is_one_that_the_product_knows(Path file) throws IOException {
    Set<String> known = Settings.known();
    for (Map<String, Object> node : nodes(file)) {
      assertThat(known).containsAll(map(node, "environment").keySet());
    }
    Map<String, String> variables = new TreeMap<>(Map.of("SPRING_PROFILES_ACTIVE", ""));
    nodes(file).forEach(node -> map(node, "environment").forEach((name, value) -> variables.put(name, value.toString())));
    assertThat(Settings.profiles()).contains(variables.get("SPRING_PROFILES_ACTIVE"));
  }

  @ParameterizedTest
  @MethodSource("composeFiles")
  void no_password_is_written_down(Path file) {
    services(file).values().forEach(
        service -> map(service, "environment").forEach(
            (name, value) -> {
              if (name.endsWith("PASSWORD") && !name.contains("RANDOM")) {
                assertThat(value.toString()).as(name).startsWith("${").contains(":?");
              }
            }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nginx.conf", "nginx-https.conf"})
  void the_proxy_sends_to_every_node_and_to_nothing_else(String file) throws IOException {
    String proxy = Files.readString(FOLDER.resolve(file));
    Set<String> servers =
        Pattern.compile("server ([\\w-]+):8080").matcher(proxy).results().map(found -> found.group(1)).collect(Collectors.toSet());
    Set<String> nodes =
        services(FOLDER.resolve("compose.cluster.yml")).entrySet().stream()
            .filter(service -> service.getValue().containsKey("build")).map(Map.Entry::getKey).collect(Collectors.toSet());
    assertThat(servers).isEqualTo(nodes).hasSize(2);
    String mostSent = Settings.text("spring.servlet.multipart.max-request-size").replaceAll("\\D", "");
    assertThat(proxy).contains("client_max_body_size " + mostSent + "m;");
  }

  @Test
  void the_proxy_for_https_answers_nothing_over_http_and_has_browsers_remember_it() throws IOException {
    List<String> servers =
        Pattern.compile("(?m)^  server \\{\\R((?:    .*\\R|\\s*\\R)*)  }").matcher(Files.readString(FOLDER.resolve("nginx-https.conf")))
            .results().map(found -> found.group(1)).toList();

    assertThat(servers).hasSize(2);
    assertThat(servers.get(0)).contains("return 301 https://").doesNotContain("proxy_pass");
    assertThat(servers.get(1)).contains(" ssl;", "proxy_pass").containsPattern("add_header Strict-Transport-Security \"max-age=\\d{8,}\" always;");
  }

  @Test
  void the_image_is_built_of_versioned_ones_in_layers_and_runs_without_privileges() throws IOException {
    String dockerfile = Files.readString(FOLDER.resolve("Dockerfile"));
    assertThat(all(dockerfile, "(?m)^FROM (\\S+)")).hasSize(2).allSatisfy(image -> assertThat(image).matches(PINNED));
    assertThat(all(dockerfile, "(?m)^USER (\\S+)")).as("the last word on who it runs as").last().isEqualTo("redress");
    assertThat(all(dockerfile, "(?m)^COPY --from=build /layers/([a-z-]+)/"))
        .as("what changes most comes last")
        .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
    assertThat(all(dockerfile, "(?m)^HEALTHCHECK .* CMD \\[\"bash\", \"/redress/([^\"]+)\"]"))
        .singleElement().satisfies(script -> assertThat(FOLDER.resolve(script)).exists());
    assertThat(all(dockerfile, "(?m)^COPY (docker/\\S+)")).allSatisfy(source -> assertThat(Path.of(source)).exists());
    assertThat(all(dockerfile, "\\b(REDRESS_[A-Z_]+)=")).isSubsetOf(Settings.known());
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static List<Map<String, Object>> nodes(Path file) {
    return services(file).values().stream().filter(service -> service.containsKey("build")).toList();
  }

  private static Map<String, Object> compose(Path file) {
    try {
      return new Yaml().load(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Map<String, Object>> services(Path file) {
    return (Map<String, Map<String, Object>>) compose(file).get("services");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> of, String key) {
    return (Map<String, Object>) of.getOrDefault(key, Map.of());
  }
}
