package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * How a time of day is entered, in every form alike, so that no form says it: to the minute
 * (form-js would round what is typed down to a quarter of an hour), by twenty-four hours, and sent
 * with the offset from UTC.
 */
final class ClockEntry {

  private static final int MINUTES = 1;

  private ClockEntry() {}

  /** Says it of every time in the form, those in groups too. */
  static JsonNode in(JsonNode container) {
    for (JsonNode component : container.path("components")) {
      boolean asksTime =
          component.path("type").asText().equals("datetime")
              && !component.path("subtype").asText().equals("date");
      if (asksTime) {
        ((ObjectNode) component)
            .put("timeInterval", MINUTES)
            .put("use24h", true)
            .put("timeSerializingFormat", "utc_offset");
      }
      in(component);
    }
    return container;
  }
}
