package org.redress.bench;

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
import java.util.function.Function;
import java.util.stream.Collectors;

/** An engine in a process of its own, and its REST interface. */
final class Server implements AutoCloseable {

  private static final String LIFECYCLES = "--redress.lifecycles=";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String STOCK_PASSWORD = "the-password-of-the-bench";

  private final Process process;
  private final int port;
  private final boolean stock;
  private final Function<String, String> passwords;
  private final HttpClient http = HttpClient.newHttpClient();

  private Server(Process process, int port, boolean stock, Function<String, String> passwords) {
    this.process = process;
    this.port = port;
    this.stock = stock;
    this.passwords = passwords;
  }

  /** Redress with the demonstration's people. */
  static Server redress(Path jar, Path directory, Database database, String name, String... settings) throws Exception {
    int port = free();
    List<String> own =
        new ArrayList<>(
            List.of("--spring.profiles.active=postgres", "--redress.demonstration=true", "--redress.data-directory=" + directory));
    if (Arrays.stream(settings).noneMatch(setting -> setting.startsWith(LIFECYCLES))) { // given twice, it would name both
      own.add(LIFECYCLES + "retail-franchise");
    }
    Process process = launch(jar, directory, database, name, port, settings, own.toArray(String[]::new));
    Server server = new Server(process, port, false, user -> password(directory, user));
    server.await("/actuator/health/readiness", directory);
    return server;
  }

  /** Redress with the demonstration's people on the embedded database. */
  static Server embedded(Path jar, Path directory, List<String> settings) throws Exception {
    int port = free();
    List<String> arguments = new ArrayList<>(List.of("--server.port=" + port, "--redress.data-directory=" + directory));
    arguments.addAll(settings);
    Server server = new Server(launch(jar, directory, arguments), port, false, user -> password(directory, user));
    server.await("/actuator/health/readiness", directory);
    return server;
  }

  /** A stock engine with the models of ours, and people of the same names. */
  static Server stock(Path jar, Path directory, Database database, String name, String... settings) throws Exception {
    int port = free();
    Path models = Models.transformed(directory.resolve("models"));
    String people =
        Life.ROLES.entrySet().stream()
            .map(role -> role.getKey() + "=retail-franchise." + role.getValue())
            .collect(Collectors.joining(","));
    Process process =
        launch(
            jar, directory, database, name, port, settings,
            "--bench.models=" + models, "--bench.people=" + people, "--bench.password=" + STOCK_PASSWORD);
    Server server = new Server(process, port, true, user -> STOCK_PASSWORD);
    server.await("/engine-rest/engine", directory);
    while (server.getRaw(Life.RECEIVER, "/engine-rest/process-definition/key/retail-franchise").statusCode() != 200) {
      Thread.sleep(1000); // the models follow after the interface
    }
    return server;
  }

  private static Process launch(Path jar, Path directory, Database database, String name, int port, String[] settings, String... further)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=" + port, "--spring.datasource.url=" + database.url(name), "--spring.datasource.username=" + name,
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.max-lifetime=0")); // who leaves takes its processor time along
    arguments.addAll(List.of(further));
    arguments.addAll(List.of(settings));
    return launch(jar, directory, arguments);
  }

  private static Process launch(Path jar, Path directory, List<String> arguments) throws IOException {
    Files.createDirectories(directory);
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-jar", jar.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(directory.resolve("log").toFile()).start();
  }

  private static int free() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static String password(Path directory, String user) {
    try {
      return Files.readAllLines(directory.resolve("demo-users.txt")).stream()
          .map(line -> line.split("\\s+"))
          .filter(words -> words[0].equals(user))
          .map(words -> words[1])
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void await(String path, Path directory) throws Exception {
    Instant until = Instant.now().plus(PATIENCE);
    while (!answers(path)) {
      if (!process.isAlive() || Instant.now().isAfter(until)) {
        throw new IllegalStateException("did not start:\n" + Files.readString(directory.resolve("log")));
      }
      Thread.sleep(500);
    }
  }

  private boolean answers(String path) throws InterruptedException {
    try {
      return http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  boolean isStock() {
    return stock;
  }

  ProcessHandle pid() {
    return process.toHandle();
  }

  JsonNode get(String user, String path) throws Exception {
    return answer(getRaw(user, path), path);
  }

  private HttpResponse<String> getRaw(String user, String path) throws Exception {
    return http.send(request(user, path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A page of a filter with its count, as Tasklist asks for it. */
  JsonNode halList(String user, String path) throws Exception {
    HttpRequest request =
        request(user, path)
            .header("Content-Type", "application/json")
            .header("Accept", "application/hal+json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"sorting\":[{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"}]}"))
            .build();
    return answer(http.send(request, HttpResponse.BodyHandlers.ofString()), path);
  }

  /** Where the first page of what lies before somebody's groups is asked for. */
  String queue(String user) throws Exception {
    for (JsonNode filter : get(user, "/engine-rest/filter?resourceType=Task")) {
      if (filter.path("name").asText().equals("待认领")) {
        return "/engine-rest/filter/" + filter.path("id").asText() + "/list?firstResult=0&maxResults=15";
      }
    }
    throw new IllegalStateException(user + " has no list of what is to be claimed");
  }

  /** The cards of the tasks that such a page shows, and the page. */
  JsonNode cards(String user, String list) throws Exception {
    List<String> ids = new ArrayList<>();
    halList(user, list).path("_embedded").path("task").forEach(task -> ids.add(task.path("id").asText()));
    return get(user, "/api/tasks/cards?id=" + String.join(",", ids));
  }

  /** Sends a text as a file. */
  JsonNode upload(String user, String path, String text) throws Exception {
    String between = "between-the-parts";
    String body = "--" + between + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.csv\"\r\n\r\n" + text + "\r\n--" + between + "--\r\n";
    HttpRequest request =
        request(user, path)
            .header("Content-Type", "multipart/form-data; boundary=" + between)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return answer(http.send(request, HttpResponse.BodyHandlers.ofString()), path);
  }

  JsonNode post(String user, String path, Map<String, ?> body) throws Exception {
    HttpRequest request =
        request(user, path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    return answer(http.send(request, HttpResponse.BodyHandlers.ofString()), path);
  }

  private static JsonNode answer(HttpResponse<String> answer, String path) throws IOException {
    if (answer.statusCode() >= 300) {
      throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
  }

  /** A text as an answer. */
  JsonNode text(String text) {
    return JSON.getNodeFactory().textNode(text);
  }

  private HttpRequest.Builder request(String user, String path) {
    String login =
        Base64.getEncoder().encodeToString((user + ":" + passwords.apply(user)).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Basic " + login);
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
