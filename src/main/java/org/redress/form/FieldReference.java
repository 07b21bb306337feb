package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.redress.engine.Diagram;

/**
 * A component that asks, or prints, a field which another form defines. It names that form in its
 * property {@code field} and carries only what belongs to the question and not to the field: where
 * it stands, when it is hidden, whether it must be answered here, and which of the choices are
 * offered here (property {@code choices}). A group of fields names its home in the same way, and is
 * there the group of the same id.
 *
 * @param json the component as its own form has it
 */
public record FieldReference(JsonNode json) {

  /** Name of the property that names the form. */
  public static final String FIELD = "field";

  /** Name of the property that lists the choices offered here; without it all are. */
  public static final String CHOICES = "choices";

  /** What is the question's own. */
  private static final List<String> OWN =
      List.of("id", "layout", "conditional", "disabled", "readonly", "defaultValue");

  /** What to mind when it is asked here; without it the field's own help stands. */
  private static final String HELP = "description";

  /** What the Modeler cannot do without. */
  private static final Set<String> TOLERATED = Set.of("type", "key", "subtype", "properties", HELP);

  /** Components that can stand for each other. */
  private static final List<Set<String>> KINDS =
      List.of(
          Set.of("textfield", "textarea"),
          Set.of("select", "radio"),
          Set.of("checklist", "taglist"),
          Set.of("checkbox", "radio"));

  private static final String GROUP = "group";
  private static final String REQUIRED = "required";
  private static final String VALIDATE = "validate";
  private static final String PROPERTIES = "properties";
  private static final String VALUES = "values";

  /** Everything in a form, or in a group of it, that names another home. */
  static Stream<FieldReference> in(JsonNode container) {
    return StreamSupport.stream(container.path("components").spliterator(), false)
        .flatMap(
            component -> Stream.concat(Stream.of(new FieldReference(component)), in(component)))
        .filter(reference -> reference.home().isPresent());
  }

  /** Id of the form that defines the field; empty where the component does so itself. */
  public Optional<String> home() {
    String form = json.path(PROPERTIES).path(FIELD).asText("").trim();
    return form.isEmpty() ? Optional.empty() : Optional.of(form);
  }

  /** Whether it names a whole group of fields. */
  public boolean isGroup() {
    return json.path("type").asText().equals(GROUP);
  }

  /** Whether that component is the field, or the group, that this one names. */
  public boolean isDefinedBy(JsonNode component) {
    String name = isGroup() ? "id" : "key";
    return component.has(name)
        && component.path(name).equals(json.path(name))
        && component.path("type").asText().equals(GROUP) == isGroup()
        && new FieldReference(component).home().isEmpty();
  }

  /** The values of the choices that are offered here; empty where all are. */
  public List<String> offered() {
    return list(json.path(PROPERTIES).path(CHOICES).asText(""));
  }

  /** Names of what it says although its home says it. */
  public List<String> repeated() {
    List<String> names = new ArrayList<>();
    json.fieldNames()
        .forEachRemaining(
            name -> {
              boolean mine = OWN.contains(name) || TOLERATED.contains(name);
              boolean empty = name.equals("components") && json.path(name).isEmpty();
              if (!mine && !empty && !name.equals(VALIDATE)) {
                names.add(name);
              }
            });
    json.path(VALIDATE)
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals(REQUIRED)) {
                names.add(VALIDATE + "." + name);
              }
            });
    return names;
  }

  /** Whether the component can stand for the one that defines the field. */
  public boolean isOfKind(JsonNode home) {
    String mine = json.path("type").asText();
    String defined = home.path("type").asText();
    return mine.equals(defined)
        || KINDS.stream().anyMatch(kind -> kind.contains(mine) && kind.contains(defined));
  }

  /** What the component says of the field itself, leaving out what belongs to the question. */
  public ObjectNode definition() {
    ObjectNode definition = json.deepCopy();
    definition.remove(OWN);
    definition.remove(List.of("type", PROPERTIES, HELP));
    definition.withObject("/" + VALIDATE).remove(REQUIRED);
    return definition;
  }

  /** The whole field as it is asked here. */
  ObjectNode whole(JsonNode home) {
    ObjectNode whole = home.deepCopy();
    if (isGroup()) {
      OWN.stream().filter(json::has).forEach(name -> whole.set(name, json.get(name)));
      return whole;
    }
    OWN.forEach(name -> replace(whole, json, name));
    whole.set("type", json.path("type"));
    if (json.has(HELP)) {
      whole.set(HELP, json.path(HELP));
    }
    json.path(PROPERTIES)
        .fields()
        .forEachRemaining(
            property ->
                whole.withObject("/" + PROPERTIES).set(property.getKey(), property.getValue()));
    whole.withObject("/" + PROPERTIES).remove(List.of(FIELD, CHOICES));
    ObjectNode rules = whole.withObject("/" + VALIDATE);
    replace(rules, json.path(VALIDATE), REQUIRED);
    if (rules.isEmpty()) {
      whole.remove(VALIDATE);
    }
    offer(whole);
    return whole;
  }

  /** Leaves of the field's choices those that are offered here. */
  void offer(ObjectNode whole) {
    if (offered().isEmpty()) {
      return;
    }
    ArrayNode offered = whole.arrayNode();
    whole
        .path(VALUES)
        .forEach(
            choice -> {
              if (offered().contains(choice.path("value").asText())) {
                offered.add(choice);
              }
            });
    whole.set(VALUES, offered);
  }

  private static void replace(ObjectNode into, JsonNode from, String name) {
    if (from.has(name)) {
      into.set(name, from.get(name));
    } else {
      into.remove(name);
    }
  }

  /** The members of a list that a property holds. */
  public static List<String> list(String property) {
    return Diagram.list(property);
  }
}
