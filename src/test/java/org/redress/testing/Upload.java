package org.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** An analyst uploads to a node, as the Modeler does. */
public record Upload(Node node) {

  private static final String DIAGRAM = "retail-franchise.bpmn";
  private static final String LIMITS = "retail-franchise-deadlines.dmn";

  /** Sets how long the first level has to contact who complains, which the timers' names no longer say. */
  public void limitsTheFirstContactTo(String duration) throws IOException {
    LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("deployment-name", "retail-franchise");
    parts.add(DIAGRAM, changed("processes/retail", DIAGRAM, "1个工作日", "期限"));
    parts.add(LIMITS, changed("dmn/retail", LIMITS, "\"P1BD\"", "\"" + duration + "\""));
    ResponseEntity<String> answer =
        RestClient.create().post()
            .uri(node.address("/engine-rest/deployment/create"))
            .headers(headers -> headers.setBasicAuth("analyst", password(), StandardCharsets.UTF_8))
            .body(parts)
            .retrieve()
            .onStatus(status -> true, (request, response) -> {})
            .toEntity(String.class);
    assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(200);
  }

  private static ByteArrayResource changed(String folder, String name, String text, String instead) throws IOException {
    String model = Files.readString(Path.of(folder, name));
    assertThat(model).contains(text);
    return new ByteArrayResource(model.replace(text, instead).getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }

  private String password() {
    try {
      return node.password("analyst");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
