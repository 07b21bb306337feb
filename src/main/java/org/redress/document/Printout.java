package org.redress.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.casefile.Called;
import org.redress.form.FormField;
import org.redress.identity.IdentityFields;
import org.redress.register.Entry;

/**
 * All that goes into one print.
 *
 * @param caseNumber number of the case
 * @param title of the document
 * @param form the document
 * @param content what was entered in the case
 * @param complainant who complained, by field; empty where the reader may not know it
 * @param steps the steps done
 * @param called what the people are and were called, by user id
 * @param printedAt when, as it is written
 * @param printedBy by whom
 */
record Printout(
    String caseNumber,
    String title,
    DocumentForm form,
    Content content,
    Optional<Map<String, String>> complainant,
    List<Entry> steps,
    Called called,
    String printedAt,
    String printedBy) {

  /** The fields in which something stands, apart from who complained. */
  Set<String> entered() {
    return form.fields().stream()
        .map(FormField::key)
        .filter(key -> !IdentityFields.isIdentity(key) && content.value(key) != null)
        .collect(Collectors.toSet());
  }

  /** What a person is called. */
  String name(String userId) {
    return userId == null ? "" : called.now(userId);
  }

  /** What a person was called when something happened. */
  String name(String userId, Instant at) {
    return userId == null ? "" : called.at(userId, at);
  }
}
