package org.redress.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.deadline.Moment;
import org.springframework.stereotype.Component;

/**
 * What a single field asks of its value. Each answer is a Chinese sentence for the person who
 * entered it.
 */
@Component
class FieldRules {

  /**
   * Longest text the engine's variable column holds on every database (Oracle: 2000 units of
   * UTF-16, of which a rare character or a picture takes two).
   */
  private static final int LONGEST_TEXT = 2000;

  /** Twelve digits and cents: what the register's columns hold and a double tells apart. */
  private static final BigDecimal LARGEST_NUMBER = new BigDecimal("999999999999");

  private static final String HALF = "：请同时填写日期和时间";

  /** A date with an empty time, or a time alone. */
  private static final Pattern HALF_A_MOMENT =
      Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}T|T?\\d{1,2}:\\d{2}.*");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DateWindows dates;
  private final Clock clock;

  FieldRules(DateWindows dates, Clock clock) {
    this.dates = dates;
    this.clock = clock;
  }

  /** What is wrong with the value, if anything; an empty value is null. */
  Optional<String> problem(FormField field, Object value) {
    String name = "「" + field.label() + "」";
    if (value == null || Boolean.FALSE.equals(value) && field.type().equals("checkbox")) {
      return field.validate().path("required").asBoolean() || field.wantsAll()
          ? Optional.of(name + (field.choices().isEmpty() ? "必须填写" : "必须选择"))
          : Optional.empty();
    }
    return switch (field.type()) {
      case "number" -> number(field, name, value);
      case "checkbox" ->
          value instanceof Boolean ? Optional.empty() : Optional.of(name + "只能勾选或不勾选");
      case "datetime" -> date(field, name, value);
      case "select", "radio" ->
          value instanceof String text && field.choices().isEmpty()
              ? text(field, name, text)
              : choice(field, name, List.of(plain(value)));
      case "checklist", "taglist" -> choices(field, name, value);
      default -> text(field, name, value);
    };
  }

  /** The choice as the form writes it; what is no plain value is none of its choices. */
  private static JsonNode plain(Object value) {
    boolean isPlain =
        value instanceof String || value instanceof Number || value instanceof Boolean;
    return isPlain ? JSON.valueToTree(value) : MissingNode.getInstance();
  }

  private static Optional<String> number(FormField field, String name, Object value) {
    if (!(value instanceof Number) || !Double.isFinite(((Number) value).doubleValue())) {
      return Optional.of(name + "必须是数字");
    }
    BigDecimal number = new BigDecimal(value.toString());
    if (number.abs().compareTo(LARGEST_NUMBER) > 0) {
      return Optional.of(name + (number.signum() > 0 ? "不能大于" : "不能小于-") + LARGEST_NUMBER);
    }
    JsonNode rules = field.validate();
    if (rules.has("min") && number.compareTo(new BigDecimal(rules.path("min").asText())) < 0) {
      return Optional.of(name + "不能小于" + rules.path("min").asText());
    }
    if (rules.has("max") && number.compareTo(new BigDecimal(rules.path("max").asText())) > 0) {
      return Optional.of(name + "不能大于" + rules.path("max").asText());
    }
    BigDecimal step = new BigDecimal(field.json().path("increment").asText("0"));
    if (step.signum() > 0 && number.remainder(step).signum() != 0) {
      return Optional.of(name + "须是" + step.toPlainString() + "的整数倍");
    }
    if (field.json().has("decimalDigits")
        && number.stripTrailingZeros().scale() > field.json().path("decimalDigits").asInt()) {
      return Optional.of(name + "最多保留" + field.json().path("decimalDigits").asInt() + "位小数");
    }
    return Optional.empty();
  }

  private Optional<String> date(FormField field, String name, Object value) {
    try {
      Moment read = Moment.of(value);
      if (read.dayOnly() && !field.isDayOnly()) {
        return Optional.of(name + HALF);
      }
      if (!read.dayOnly() && field.isDayOnly() && value instanceof CharSequence) {
        return Optional.of(name + "只填日期，不带时间");
      }
      Instant moment = read.at().toInstant();
      return dates.isPast(field) && moment.isAfter(clock.instant())
          ? Optional.of(name + "不能晚于现在")
          : dates.of(field, clock).outside(moment).map(sentence -> name + sentence);
    } catch (IllegalArgumentException noMoment) {
      boolean half = !field.isDayOnly() && HALF_A_MOMENT.matcher(value.toString()).matches();
      return Optional.of(name + (half ? HALF : "不是有效的日期时间"));
    }
  }

  private Optional<String> choices(FormField field, String name, Object value) {
    try {
      JsonNode list =
          value instanceof Iterable<?> ? JSON.valueToTree(value) : JSON.readTree(value.toString());
      List<JsonNode> chosen = new ArrayList<>();
      list.forEach(chosen::add);
      if (!list.isArray()) {
        return Optional.of(name + "必须是所列选项的列表");
      }
      return field.choices().isEmpty()
          ? chosen.stream()
              .map(one -> text(field, name, one.textValue()))
              .flatMap(Optional::stream)
              .findFirst()
          : choice(field, name, chosen).or(() -> missing(field, name, chosen));
    } catch (JsonProcessingException notJson) {
      return Optional.of(name + "必须是所列选项的列表");
    }
  }

  /** Where the policy demands all of a list. */
  private static Optional<String> missing(FormField field, String name, List<JsonNode> chosen) {
    List<JsonNode> rest = field.wantsAll() ? new ArrayList<>(field.choices()) : new ArrayList<>();
    rest.removeAll(chosen);
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(
            name
                + "须全部勾选，还缺："
                + rest.stream()
                    .map(choice -> field.choice(choice.asText()).orElse(choice.asText()))
                    .collect(Collectors.joining("、")));
  }

  private static Optional<String> choice(FormField field, String name, List<JsonNode> chosen) {
    List<JsonNode> allowed = field.choices();
    if (allowed.isEmpty() || allowed.containsAll(chosen)) {
      return Optional.empty();
    }
    String offered = allowed.stream().map(JsonNode::asText).collect(Collectors.joining("、"));
    return Optional.of(name + "只能取：" + offered);
  }

  private Optional<String> text(FormField field, String name, Object value) {
    if (!(value instanceof String text)) {
      return Optional.of(name + "必须是文字");
    }
    Optional<Integer> unstorable = Characters.unstorable(text);
    if (unstorable.isPresent()) {
      return Optional.of(name + "的第" + unstorable.get() + "个字是不能保存的控制字符，请删去");
    }
    JsonNode rules = field.validate();
    int most = Math.min(rules.path("maxLength").asInt(LONGEST_TEXT), LONGEST_TEXT);
    int length = Characters.count(text);
    if (length > most) {
      return Optional.of(name + "最多" + most + "个字，现有" + length + "个字");
    }
    if (text.length() > LONGEST_TEXT) {
      return Optional.of(name + "最多" + LONGEST_TEXT + "个字，表情等特殊字符按两个字计，现有" + text.length() + "个字");
    }
    if (length < rules.path("minLength").asInt(0)) {
      return Optional.of(name + "至少" + rules.path("minLength").asInt() + "个字");
    }
    if (rules.has("pattern") && !Pattern.matches(rules.path("pattern").asText(), text)) {
      return Optional.of(name + "的格式不对");
    }
    return Optional.empty();
  }
}
