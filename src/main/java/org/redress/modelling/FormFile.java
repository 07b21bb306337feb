package org.redress.modelling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.redress.deployment.ModelFile;
import org.redress.form.FieldReference;

/** A form of an upload. */
final class FormFile extends UploadedFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode json;
  private final String fault;
  private final List<JsonNode> components = new ArrayList<>();

  FormFile(ModelFile file, Upload upload) {
    super(file, upload);
    JsonNode read = MissingNode.getInstance();
    String wrong = null;
    try {
      read = JSON.readTree(file.bytes());
    } catch (JsonProcessingException notJson) {
      wrong = "第%d行：%s".formatted(notJson.getLocation().getLineNr(), notJson.getOriginalMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    json = read;
    fault = wrong;
    collect(json);
  }

  private void collect(JsonNode container) {
    for (JsonNode component : container.path("components")) {
      components.add(component);
      collect(component);
    }
  }

  /** What keeps it from being read as JSON, if anything. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /** The form as it is written; missing if it is no JSON. */
  JsonNode json() {
    return json;
  }

  /** All components, those in groups too. */
  List<JsonNode> components() {
    return components;
  }

  /** All components, those too that stand in the groups which it names. */
  Stream<JsonNode> asked() {
    return components.stream()
        .flatMap(component -> Stream.concat(Stream.of(component), named(component)));
  }

  private Stream<JsonNode> named(JsonNode component) {
    var reference = new FieldReference(component);
    return reference.isGroup()
        ? reference.home().flatMap(upload()::formInForce).stream()
            .flatMap(home -> home.components.stream())
            .filter(reference::isDefinedBy)
            .flatMap(FormFile::inside)
        : Stream.empty();
  }

  private static Stream<JsonNode> inside(JsonNode container) {
    return StreamSupport.stream(container.path("components").spliterator(), false)
        .flatMap(component -> Stream.concat(Stream.of(component), inside(component)));
  }

  /** What a component is called in a finding: its key, else its id. */
  static String nameOf(JsonNode component) {
    return component
        .path("key")
        .asText(component.path("id").asText(component.path("type").asText()));
  }

  /** The FEEL by which a component is hidden; blank where it is always shown. */
  static String condition(JsonNode component) {
    return component.path("conditional").path("hide").asText().replaceFirst("^=", "");
  }

  @Override
  String id() {
    return json.path("id").asText(null);
  }

  @Override
  int line(String element) {
    var place = Pattern.compile("\"(key|id)\"\\s*:\\s*" + Pattern.quote("\"" + element + "\""));
    String[] lines = new String(file().bytes(), StandardCharsets.UTF_8).split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (place.matcher(lines[i]).find()) {
        return i + 1;
      }
    }
    return 0;
  }
}
