package org.redress.identity;

import java.util.ArrayList;
import java.util.UUID;
import org.redress.form.FormField;
import org.redress.form.Submission;
import org.redress.form.SubmissionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Moves identity from a submission into the register; the engine gets a token. After the case has
 * been registered.
 */
@Component
@Order(20)
class IdentityTaking implements SubmissionHandler {

  private final IdentityMapper mapper;
  private final Pseudonyms pseudonyms;

  IdentityTaking(IdentityMapper mapper, Pseudonyms pseudonyms) {
    this.mapper = mapper;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public void beforeStoring(Submission submission) {
    String caseId = submission.caseId();
    for (FormField field : new ArrayList<>(submission.form().fields())) {
      if (IdentityFields.isIdentity(field.key())) {
        Object content = submission.values().remove(field.key());
        if (content != null) {
          String entered = content.toString();
          mapper.remove(caseId, field.key());
          if (!entered.isBlank()) { // taken back
            mapper.insert(
                caseId,
                field.key(),
                field.label(),
                entered,
                pseudonyms.of(field.key(), entered).orElse(null));
          }
          mapper.keepOnePseudonym(caseId);
        }
      }
    }
    if (submission.opensCase()) {
      submission.values().putValue(IdentityFields.TOKEN, UUID.randomUUID().toString());
    }
  }
}
