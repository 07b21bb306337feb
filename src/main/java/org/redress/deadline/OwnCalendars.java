package org.redress.deadline;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Working calendars beside the organisation's, as {@code redress.calendars.<name>.*} says, for
 * units that are open at other times: a store at weekends. What their files do not say, the
 * organisation's calendar does.
 *
 * @param calendars by the name under which a unit has it; hours and week as {@code
 *     redress.calendar.*}
 */
@ConfigurationProperties("redress")
public record OwnCalendars(Map<String, CalendarProperties> calendars) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,20}");

  /** Refuses a name that no unit could bear. */
  public OwnCalendars {
    calendars = calendars == null ? Map.of() : new TreeMap<>(calendars);
    calendars.keySet().stream()
        .filter(name -> !NAME.matcher(name).matches())
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "redress.calendars: the name '"
                      + name
                      + "' must consist of small letters, digits and hyphens, twenty at most");
            });
  }
}
