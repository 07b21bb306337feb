package org.redress.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A form as somebody gets it. */
public record ServedForm(JsonNode json) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static ServedForm of(InputStream answer) {
    try (answer) {
      return new ServedForm(JSON.readTree(answer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that it shows and does not ask, as a person reads it; elements are apart by a broken bar. */
  public String shown() {
    StringBuilder shown = new StringBuilder();
    for (JsonNode component : components()) {
      shown.append(read(component.path("content").asText(""))).append(read(component.path("text").asText("")));
    }
    return shown.toString();
  }

  /** The head that the product puts above the questions. */
  public String head() {
    JsonNode first = json.path("components").path(0);
    return first.path("id").asText().startsWith("case-head") ? read(first.path("content").asText()) : "";
  }

  /** A component by its key or id. */
  public JsonNode component(String name) {
    return components().stream()
        .filter(one -> one.path("key").asText().equals(name) || one.path("id").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + json));
  }

  /** All components, those in groups too. */
  public List<JsonNode> components() {
    List<JsonNode> all = new ArrayList<>();
    collect(json, all);
    return all;
  }

  private static void collect(JsonNode container, List<JsonNode> into) {
    for (JsonNode component : container.path("components")) {
      into.add(component);
      collect(component, into);
    }
  }

  private static String read(String html) {
    return HtmlUtils.htmlUnescape(html.replaceAll("(<[^>]*>)+", "¦"));
  }
}
