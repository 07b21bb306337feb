package org.redress.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * How a case stands now, as officers look for it; an open one may be both overdue and due today.
 */
public enum CaseState {
  /** It has not ended. */
  OPEN,
  /** A limit has passed of a step, or of the part, that is still open. */
  OVERDUE,
  /** An open step is due from now to midnight. */
  DUE_TODAY,
  /** An open step lies before nobody: all who could do it must stand aside, or have left. */
  UNATTENDED,
  /** It has ended. */
  CLOSED;

  /** As addresses say it, such as {@code due-today}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException for a word that is none of them
   */
  @JsonCreator
  static CaseState of(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equalsIgnoreCase(word.trim()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state of a case: " + word));
  }

  /** Reads it from an address. */
  @Component
  static class Reader implements Converter<String, CaseState> {

    @Override
    public CaseState convert(String word) {
      return word.isBlank() ? null : of(word);
    }
  }
}
