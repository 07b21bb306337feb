package org.redress.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;

/** The requests of the engine's REST interface that are no GET: those decided about, and those it says it has. */
class RestRequests {

  private static final String MULTIPART = "multipart/form-data; boundary=b";
  private static final Set<String> WRITING = Set.of("post", "put", "delete");

  private final JsonNode paths;

  RestRequests() {
    try (InputStream description = new ClassPathResource("openapi.json").getInputStream()) {
      paths = new ObjectMapper().readTree(description).path("paths");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the list says under that heading. */
  List<Request> decided(String heading) {
    List<Request> found = new ArrayList<>();
    String under = "";
    for (String line : list().lines().toList()) {
      if (line.startsWith("[")) {
        under = line.substring(1, line.length() - 1);
      } else if (under.equals(heading) && !line.isBlank()) {
        String[] parts = line.split(" ", 3);
        String body = parts.length > 2 ? parts[2].replace("\\r\\n", "\r\n") : body(parts[0], parts[1]);
        found.add(new Request(parts[0], parts[1], contentType(parts[0], parts[1]), body));
      }
    }
    return found;
  }

  /** What is listed, under whatever heading. */
  Set<String> listed() {
    return list().lines()
        .filter(line -> line.matches("[A-Z]+ /.*"))
        .map(line -> String.join(" ", List.of(line.split(" ")).subList(0, 2)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the interface describes. */
  Set<String> described() {
    Set<String> all = new TreeSet<>();
    paths.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
      if (WRITING.contains(method)) {
        all.add(method.toUpperCase() + " " + path.getKey());
      }
    }));
    return all;
  }

  private JsonNode content(String method, String path) {
    return paths.path(path).path(method.toLowerCase()).path("requestBody").path("content");
  }

  private String contentType(String method, String path) {
    return content(method, path).has("multipart/form-data") ? MULTIPART : "application/json";
  }

  /** The example that the description gives; of a multipart request one part. */
  private String body(String method, String path) {
    JsonNode content = content(method, path);
    if (content.has("multipart/form-data")) {
      return "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.txt\"\r\nContent-Type: application/octet-stream\r\n\r\nabc\r\n--b--\r\n";
    }
    Iterator<JsonNode> kinds = content.elements();
    if (!kinds.hasNext()) {
      return null;
    }
    JsonNode json = kinds.next();
    return StreamSupport.stream(json.path("examples").spliterator(), false)
        .findFirst()
        .map(example -> example.path("value"))
        .orElse(json.path("example"))
        .toString();
  }

  private static String list() {
    try (InputStream list = new ClassPathResource("command/rest-requests.txt").getInputStream()) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A request.
   *
   * @param path with the places for ids in braces
   * @param body null where it has none
   */
  record Request(String method, String path, String contentType, String body) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
