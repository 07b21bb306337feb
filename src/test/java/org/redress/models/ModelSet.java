package org.redress.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.redress.engine.NewModel;
import org.redress.form.FieldReference;
import org.redress.form.FormSchema;

/** All models of the repository, or the same with something changed. */
public final class ModelSet {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<ModelFile> files;
  private final List<Diagram> diagrams;
  private final List<Diagram> lifecycles;

  /**
   * @param read diagrams read before: reading is slow, and nobody changes what was read
   */
  private ModelSet(List<ModelFile> files, List<Diagram> read) {
    Map<ModelFile, Diagram> known =
        read.stream().collect(Collectors.toMap(Diagram::file, Function.identity()));
    this.files = List.copyOf(files);
    this.diagrams =
        files.stream()
            .filter(file -> file.path().endsWith(".bpmn"))
            .map(file -> known.containsKey(file) ? known.get(file) : Diagram.read(file))
            .toList();
    this.lifecycles =
        diagrams.stream()
            .filter(diagram -> !diagram.file().isShared() && diagram.isStartable())
            .toList();
  }

  /** The folders {@code processes}, {@code dmn} and {@code forms} as they stand. */
  public static ModelSet shipped() {
    List<ModelFile> files = new ArrayList<>();
    for (String folder : List.of("processes", "dmn", "forms")) {
      try (Stream<Path> paths = Files.walk(Path.of(folder))) {
        for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
          files.add(new ModelFile(path.toString(), Files.readAllBytes(path)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new ModelSet(files, List.of());
  }

  /** With one file's text changed; fails where that changes nothing. */
  ModelSet changed(String path, UnaryOperator<String> change) {
    ModelFile old =
        files.stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow();
    String text = change.apply(old.text());
    if (text.equals(old.text())) {
      throw new IllegalArgumentException("nothing to change in " + path);
    }
    return without(path).with(path, text);
  }

  ModelSet with(String path, String text) {
    List<ModelFile> more = new ArrayList<>(files);
    more.add(new ModelFile(path, text.getBytes(UTF_8)));
    return new ModelSet(more, diagrams);
  }

  ModelSet without(String path) {
    return new ModelSet(
        files.stream().filter(file -> !file.path().equals(path)).toList(), diagrams);
  }

  public List<ModelFile> files() {
    return files;
  }

  List<Diagram> lifecycles() {
    return lifecycles;
  }

  List<Diagram> diagrams() {
    return diagrams;
  }

  List<ModelFile> forms() {
    return files.stream().filter(file -> file.path().endsWith(".form")).toList();
  }

  List<ModelFile> decisions() {
    return files.stream().filter(file -> file.path().endsWith(".dmn")).toList();
  }

  Optional<Diagram> diagram(String id) {
    return diagrams.stream().filter(diagram -> diagram.id().equals(id)).findFirst();
  }

  Optional<ModelFile> form(String id) {
    return forms().stream().filter(file -> file.id().equals(id)).findFirst();
  }

  Optional<ModelFile> decision(String id) {
    return decisions().stream().filter(file -> file.id().equals(id)).findFirst();
  }

  /** Id of the lifecycle (a diagram that staff can start) that a file belongs to: the longest its name begins with. */
  Optional<String> lifecycle(ModelFile file) {
    return lifecycles.stream()
        .map(Diagram::id)
        .filter(id -> file.id().equals(id) || file.id().startsWith(id + "-"))
        .max(Comparator.comparingInt(String::length));
  }

  static FormSchema schema(ModelFile form) {
    return FormSchema.parse(new ByteArrayInputStream(form.bytes()));
  }

  /** Keys of a form's fields, those of the groups that it names included. */
  Stream<String> keys(ModelFile form) {
    return components(form).stream().flatMap(this::keys);
  }

  private Stream<String> keys(JsonNode component) {
    var reference = new FieldReference(component);
    return reference.isGroup() && reference.home().isPresent()
        ? form(reference.home().get()).stream()
            .flatMap(home -> components(home).stream())
            .filter(reference::isDefinedBy)
            .flatMap(group -> group.findValuesAsText("key").stream())
        : Stream.of(component.path("key").asText());
  }

  /** All components of a form, those in groups too. */
  static List<JsonNode> components(ModelFile form) {
    try {
      List<JsonNode> components = new ArrayList<>();
      collect(JSON.readTree(form.text()), components);
      return components;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(JsonNode container, List<JsonNode> into) {
    for (JsonNode component : container.path("components")) {
      into.add(component);
      collect(component, into);
    }
  }

  static DmnModelInstance table(ModelFile decision) {
    return NewModel.table(decision.bytes());
  }
}
