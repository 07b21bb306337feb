package org.redress.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Optional;
import org.redress.form.Characters;

/** Whether JSON is small enough to be taken apart, and its text such that it can be stored. */
final class JsonCheck {

  private final JsonFactory factory;

  JsonCheck(int deepest, int mostParts) {
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(deepest)
                    .maxTokenCount(mostParts)
                    .build())
            .build();
  }

  /** What is wrong; nothing with a body that is empty. */
  Optional<Fault> fault(byte[] body) {
    try (JsonParser parser = factory.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean text = token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING;
        if (text && Characters.unstorable(parser.getText()).isPresent()) {
          return Optional.of(Fault.UNSTORABLE);
        }
      }
      return Optional.empty();
    } catch (StreamConstraintsException tooMuch) {
      return Optional.of(Fault.TOO_LARGE);
    } catch (IOException noJson) {
      return Optional.of(Fault.NO_JSON);
    }
  }
}
