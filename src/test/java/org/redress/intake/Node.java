package org.redress.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as a process of its own on a file database, which can be killed. */
class Node implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path directory;
  private final int port;
  private final Process process;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private Node(Path directory, int port, Process process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  /** Starts on the database in the directory and waits until it answers. */
  static Node start(Path directory) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
                System.getProperty("java.class.path"), "org.redress.RedressApplication", "--server.port=" + port,
                "--redress.data-directory=" + directory, "--redress.lifecycles=retail-franchise",
                "--camunda.bpm.job-execution.enabled=false")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("node.log").toFile()))
            .start();
    Node node = new Node(directory, port, process);
    node.awaitStarted();
    return node;
  }

  private void awaitStarted() throws IOException, InterruptedException {
    Instant until = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(until)) {
        throw new IllegalStateException("did not start:\n" + Files.readString(directory.resolve("node.log")));
      }
      process.waitFor(250, TimeUnit.MILLISECONDS);
    }
  }

  /** Ready when the demonstration users are told: that comes last. */
  private boolean answers() {
    try {
      return Files.exists(users()) && get("/engine-rest/engine").statusCode() == 200;
    } catch (IOException | InterruptedException notYet) {
      return false;
    }
  }

  /** Files a complaint under the key; answers its case number. */
  String file(String key) throws IOException, InterruptedException {
    String body =
        JSON.writeValueAsString(
            Map.of(
                "lifecycle", "retail-franchise",
                "fields",
                Map.of("channel", "phone", "complainantType", "consumer", "title", key, "content", "开胶", "identityName", "张三")));
    HttpResponse<String> response =
        http.send(
            request("/api/complaints").header("Idempotency-Key", key).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 201) {
      throw new IOException(response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body()).path("caseNumber").asText();
  }

  JsonNode find(String caseNumber) throws IOException, InterruptedException {
    return JSON.readTree(get("/api/complaints/" + caseNumber).body());
  }

  /** As {@code kill -9}: no chance to finish anything. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) throws IOException {
    String clerk = "retail-first-level-receiver";
    List<String> lines = Files.readAllLines(users());
    String password =
        lines.stream().filter(line -> line.startsWith(clerk + " ")).findFirst().orElseThrow(IOException::new)
            .split("\\s+")[1];
    String login = Base64.getEncoder().encodeToString((clerk + ":" + password).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Basic " + login);
  }

  private Path users() {
    return directory.resolve("demo-users.txt");
  }
}
