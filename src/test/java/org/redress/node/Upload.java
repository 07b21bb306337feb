package org.redress.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.redress.testing.Node;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** An analyst uploads to a node, as the Modeler does. */
record Upload(Node node) {

  private static final String NAME = "retail-franchise.bpmn";
  private static final String LIMIT = "${deadline.from(receivedAt, 'P1BD')}";

  /** Sets how long the first level has to contact who complains. */
  void limitsTheFirstContactTo(String duration) throws IOException {
    String diagram = Files.readString(Path.of("processes/retail", NAME));
    assertThat(diagram).contains(LIMIT);
    byte[] changed = diagram.replace(LIMIT, LIMIT.replace("P1BD", duration)).getBytes(StandardCharsets.UTF_8);
    LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("deployment-name", "retail-franchise");
    parts.add(
        NAME,
        new ByteArrayResource(changed) {
          @Override
          public String getFilename() {
            return NAME;
          }
        });
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

  private String password() {
    try {
      return node.password("analyst");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
