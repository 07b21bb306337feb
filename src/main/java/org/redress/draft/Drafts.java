package org.redress.draft;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Each person's drafts, one a form. Whether the form is theirs, who calls has found out. */
@Component
class Drafts {

  /** Several times what the longest of our forms can hold. */
  static final int LONGEST = 256 * 1024;

  private final DraftMapper mapper;
  private final Clock clock;

  Drafts(DraftMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /** What they last kept of the form, as they sent it. */
  Optional<String> find(String author, OpenForm form) {
    return mapper
        .find(author, form)
        .map(kept -> new String(kept.answers(), StandardCharsets.UTF_8));
  }

  /**
   * Keeps it instead of what they kept before.
   *
   * @throws DraftTooLongException for more than 256 KB
   */
  void keep(String author, OpenForm form, String json) {
    byte[] answers = json.getBytes(StandardCharsets.UTF_8);
    if (answers.length > LONGEST) {
      throw new DraftTooLongException(LONGEST);
    }
    Instant now = clock.instant();
    if (mapper.replace(author, form, answers, now) == 0) {
      try {
        mapper.insert(author, form, answers, now);
      } catch (DuplicateKeyException sameMoment) {
        mapper.replace(author, form, answers, now);
      }
    }
  }

  void remove(String author, OpenForm form) {
    mapper.remove(author, form);
  }
}
