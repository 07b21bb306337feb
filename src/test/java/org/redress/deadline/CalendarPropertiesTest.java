package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

/** Bound as the application binds them at its start. */
class CalendarPropertiesTest {

  @Test
  void without_a_setting_the_business_is_open_from_nine_to_six_without_a_break() {
    CalendarProperties calendar = bind(Map.of());

    assertThat(calendar).isEqualTo(new CalendarProperties(LocalTime.of(9, 0), LocalTime.of(18, 0), null, null, null, Desk.WEEK));
    assertThat(BusinessHours.of(calendar).spans()).containsExactly(new BusinessHours.Span(Duration.ofHours(9), Duration.ofHours(18)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-US", "ar-EG"})
  void every_setting_is_read_whatever_the_machines_language(String language) {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertThat(bind(Map.of(
          "redress.calendar.opening", "08:30", "redress.calendar.closing", "17:30",
          "redress.calendar.lunch-start", "12:00", "redress.calendar.lunch-end", "13:30",
          "redress.calendar.additional-file", "/etc/redress/calendar.csv")))
          .isEqualTo(new CalendarProperties(LocalTime.of(8, 30), LocalTime.of(17, 30), LocalTime.NOON, LocalTime.of(13, 30),
              Path.of("/etc/redress/calendar.csv"), Desk.WEEK));
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void a_closing_at_midnight_is_the_end_of_the_day() {
    CalendarProperties late = bind(Map.of("redress.calendar.opening", "12:00", "redress.calendar.closing", "00:00"));

    assertThat(BusinessHours.of(late).length()).isEqualTo(Duration.ofHours(12));
    assertThat(BusinessHours.of(Desk.open("00:00", "00:00").properties()).length()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void an_empty_file_name_is_no_file() {
    assertThat(bind(Map.of("redress.calendar.additional-file", "")).additionalFile()).isNull();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "18:00 | 18:00 |       |       | redress.calendar.opening (18:00) must be before redress.calendar.closing (18:00)",
    "19:00 | 18:00 |       |       | redress.calendar.opening (19:00) must be before redress.calendar.closing (18:00)",
    "09:00 | 18:00 | 12:00 |       | set both or neither",
    "09:00 | 18:00 |       | 13:00 | set both or neither",
    "09:00 | 18:00 | 13:00 | 12:00 | (13:00 to 12:00) must lie within business hours (09:00 to 18:00)",
    "09:00 | 18:00 | 12:00 | 12:00 | (12:00 to 12:00) must lie within business hours (09:00 to 18:00)",
    "09:00 | 18:00 | 09:00 | 10:00 | (09:00 to 10:00) must lie within business hours (09:00 to 18:00)",
    "09:00 | 18:00 | 17:00 | 18:00 | (17:00 to 18:00) must lie within business hours (09:00 to 18:00)"
  })
  void hours_that_make_no_sense_stop_the_start_with_a_reason(
      LocalTime opening, LocalTime closing, LocalTime lunchStart, LocalTime lunchEnd, String reason) {
    assertThatThrownBy(() -> new CalendarProperties(opening, closing, lunchStart, lunchEnd, null, Desk.WEEK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void the_reason_reaches_whoever_starts_the_application() {
    assertThatThrownBy(() -> bind(Map.of("redress.calendar.opening", "19:00")))
        .hasRootCauseMessage("redress.calendar.opening (19:00) must be before redress.calendar.closing (18:00);"
        + " 00:00 as closing is the midnight at the end of the day");
  }

  @Test
  void a_time_without_quotes_in_yaml_is_explained() throws IOException {
    assertThat(bind(yaml("closing: \"17:30\"")).closing()).isEqualTo(LocalTime.of(17, 30));

    assertThatThrownBy(() -> bind(yaml("closing: 17:30")))
        .rootCause()
        .hasMessageContainingAll("1050 is no time of day", "unquoted 17:30", "in quotes");
  }

  private static PropertySource<?> yaml(String setting) throws IOException {
    byte[] content = ("redress:\n  calendar:\n    " + setting + "\n").getBytes(StandardCharsets.UTF_8);
    return new YamlPropertySourceLoader().load("application", new ByteArrayResource(content)).get(0);
  }

  private static CalendarProperties bind(Map<String, Object> settings) {
    return bind(new MapPropertySource("test", settings));
  }

  private static CalendarProperties bind(PropertySource<?> source) {
    ApplicationConversionService conversion = new ApplicationConversionService();
    conversion.addConverter(new UnquotedTime());
    return new Binder(ConfigurationPropertySources.from(source), null, conversion)
        .bindOrCreate("redress.calendar", CalendarProperties.class);
  }
}
