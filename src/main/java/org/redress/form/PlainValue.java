package org.redress.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.spin.json.SpinJsonNode;

/** Values of variables as Java has them. */
public final class PlainValue {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PlainValue() {}

  /** A list that a form entered as a list; everything else as it is. */
  public static Object of(Object value) {
    if (value instanceof SpinJsonNode json) {
      try {
        return JSON.readValue(json.toString(), Object.class);
      } catch (JsonProcessingException unreachable) {
        throw new IllegalStateException(unreachable);
      }
    }
    return value;
  }
}
