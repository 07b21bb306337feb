package org.redress.testing;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The product as a process of its own, which can be killed; others may share its database. */
public final class Node implements AutoCloseable {

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
  public static Node start(Path directory) throws IOException, InterruptedException {
    Node node = launch(directory, "--camunda.bpm.job-execution.enabled=false");
    node.awaitStarted();
    return node;
  }

  /** The same under a umask, which says what others may do to the files that it makes. */
  public static Node startUnder(String umask, Path directory) throws IOException, InterruptedException {
    Node node = launch(directory, List.of("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"), "--camunda.bpm.job-execution.enabled=false");
    node.awaitStarted();
    return node;
  }

  /**
   * Starts and does not wait.
   *
   * @param directory data directory, which nodes may share
   * @param settings further arguments of the command; the retail brand's lifecycle alone where they name none
   */
  public static Node launch(Path directory, String... settings) throws IOException {
    return launch(directory, List.of(), settings);
  }

  private static Node launch(Path directory, List<String> before, String... settings) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    List<String> arguments = new ArrayList<>(List.of("--server.port=" + port));
    if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith("--redress.lifecycles="))) {
      arguments.add("--redress.lifecycles=retail-franchise");
    }
    arguments.addAll(List.of(settings));
    return new Node(directory, port, process(directory, log(directory, port), before, arguments));
  }

  /** The settings of a node on a PostgreSQL, with the demonstration's users, and further ones. */
  public static String[] on(Database database, String... further) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--redress.demonstration=true"));
    settings.addAll(List.of(further));
    return settings.toArray(String[]::new);
  }

  /** Runs one of the product's commands to its end; answers its exit code. */
  public static int run(Path directory, String command, String... settings) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.addAll(List.of(settings));
    return process(directory, directory.resolve(command + ".log"), List.of(), arguments).waitFor();
  }

  private static Process process(Path directory, Path log, List<String> before, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                "org.redress.RedressApplication"));
    command.addAll(arguments);
    command.add("--redress.data-directory=" + directory);
    command.add("--redress.password.cost=4"); // what a test logs in with is no secret
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static Path log(Path directory, int port) {
    return directory.resolve("node-" + port + ".log");
  }

  /** Waits until it answers. */
  public void awaitStarted() throws IOException, InterruptedException {
    Instant until = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(until)) {
        throw new IllegalStateException("did not start:\n" + Files.readString(log(directory, port)));
      }
      process.waitFor(250, TimeUnit.MILLISECONDS);
    }
  }

  private boolean answers() {
    try {
      return http.send(
                  HttpRequest.newBuilder(URI.create(address("/actuator/health/readiness"))).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException | InterruptedException notYet) {
      return false;
    }
  }

  /** Files a complaint under the key; answers its case number. */
  public String file(String key) throws IOException, InterruptedException {
    return file(key, Map.of());
  }

  /** Files a complaint under the key, with further fields; answers its case number. */
  public String file(String key, Map<String, String> further) throws IOException, InterruptedException {
    Map<String, String> fields =
        new TreeMap<>(
            Map.of("channel", "phone", "complainantType", "consumer", "title", key, "content", "开胶", "identityName", "张三"));
    fields.putAll(further);
    String body = JSON.writeValueAsString(Map.of("lifecycle", "retail-franchise", "fields", fields));
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

  public JsonNode find(String caseNumber) throws IOException, InterruptedException {
    return JSON.readTree(get("/api/complaints/" + caseNumber).body());
  }

  /** As {@code kill -9}: no chance to finish anything. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }

  /**
   * What the path answers to that person.
   *
   * @param user one of the demonstration's
   * @throws IOException for every answer but 200
   */
  public byte[] get(String path, String user) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = http.send(request(path, user).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(path + ": " + response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
    }
    return response.body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) throws IOException {
    return request(path, "retail-first-level-receiver");
  }

  private HttpRequest.Builder request(String path, String user) throws IOException {
    String login = Base64.getEncoder().encodeToString((user + ":" + password(user)).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(address(path)))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Basic " + login);
  }

  /** Where it listens on this machine. */
  public int port() {
    return port;
  }

  /** A path's full address. */
  public String address(String path) {
    return "http://localhost:" + port + path;
  }

  /** The password of a demonstration user. */
  public String password(String user) throws IOException {
    return new DemoUsers(directory).password(user);
  }

  /** The password that the embedded database of the directory has. */
  public static String databasePassword(Path directory) throws IOException {
    return Files.readString(directory.resolve("redress.password")).trim();
  }
}
