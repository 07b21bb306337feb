package org.redress;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * What the product is made of (the SBOM in the jar) against what is known against it ({@code
 * docs/known-vulnerabilities.csv}). The list is kept by hand, because the build asks nobody on the network; what it
 * says must go on being true of the versions used.
 */
class KnownVulnerabilitiesTest {

  /**
   * @param component group and name as in the SBOM's purl
   * @param from first version affected
   * @param to last version affected
   * @param judgement {@code version}: ours is another; {@code not-reached}: what is faulty is not used;
   *     {@code closed}: closed by the product
   */
  private record Known(String id, String component, Version from, Version to, String judgement, String reason) {

    static Known read(String line) {
      String[] cells = line.split(",", 6);
      return new Known(
          cells[0], cells[1], Version.parse(cells[2]), Version.parse(cells[3]), cells[4], cells[5]);
    }

    boolean affects(Version version) {
      return version.compareTo(from) >= 0 && version.compareTo(to) <= 0;
    }
  }

  private static final Path LIST = Path.of("docs/known-vulnerabilities.csv");

  @Test
  void the_sbom_names_the_engine_and_everything_else_that_the_product_runs_on() throws IOException {
    String jars =
        Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
            .map(jar -> Path.of(jar).getFileName().toString())
            .collect(joining("\n"));

    assertThat(components())
        .containsKeys(
            "org.camunda.bpm/camunda-engine", "org.springframework/spring-webmvc", "com.h2database/h2",
            "org.postgresql/postgresql", "com.oracle.database.jdbc/ojdbc11", "org.apache.tomcat.embed/tomcat-embed-core")
        .hasSizeGreaterThan(100)
        .allSatisfy(
            (component, version) ->
                assertThat(jars).as("the versions tested are those listed").contains(nameOf(component) + "-" + version));
  }

  @Test
  void of_every_known_vulnerability_it_is_said_why_it_is_none_here_and_that_is_true_of_the_versions_used()
      throws IOException {
    Map<String, Version> components = components();
    List<String> untrue =
        known().stream()
            .filter(known -> components.containsKey(known.component()))
            .filter(known -> known.affects(components.get(known.component())) == known.judgement().equals("version"))
            .map(
                known ->
                    "%s: %s %s, judged \"%s\" for %s to %s".formatted(
                        known.id(), known.component(), components.get(known.component()), known.judgement(), known.from(),
                        known.to()))
            .toList();

    assertThat(untrue)
        .as("a judgement \"version\" on a version affected, or another on a version that is not: correct the list")
        .isEmpty();
  }

  @Test
  void the_list_names_components_that_are_there_and_judges_each() throws IOException {
    assertThat(known())
        .isNotEmpty()
        .allSatisfy(
            known -> {
              assertThat(components()).containsKey(known.component());
              assertThat(known.judgement()).isIn("version", "not-reached", "closed");
              assertThat(known.reason()).isNotBlank();
            });
  }

  private static List<Known> known() throws IOException {
    return Files.readAllLines(LIST).stream().skip(1).map(Known::read).toList();
  }

  private static Map<String, Version> components() throws IOException {
    try (InputStream sbom = KnownVulnerabilitiesTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
      JsonNode components = new ObjectMapper().readTree(sbom).path("components");
      return StreamSupport.stream(components.spliterator(), false)
          .collect(
              toMap(
                  component -> component.path("group").asText() + "/" + component.path("name").asText(),
                  component -> Version.parse(component.path("version").asText()),
                  (one, other) -> one));
    }
  }

  private static String nameOf(String component) {
    return component.substring(component.indexOf('/') + 1);
  }
}
