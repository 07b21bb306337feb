package org.redress.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who complained, for those who have been found to have a right to know. */
@Component
public class Identities {

  private final IdentityMapper mapper;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  Identities(IdentityMapper mapper, Pseudonyms pseudonyms, Clock clock) {
    this.mapper = mapper;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /** What is known of the complainant; the reading is logged in the same transaction. */
  @Transactional
  public List<IdentityField> read(String caseId, String reader, String taskId) {
    log(caseId, reader, taskId);
    return mapper.find(caseId);
  }

  /** Somebody found the case by who complained: that is logged as a reading for no task. */
  @Transactional
  public void recognised(String caseId, String reader) {
    log(caseId, reader, null);
  }

  /** What stands for a telephone or e-mail address; empty where the text is neither. */
  public Optional<String> pseudonym(String contact) {
    return pseudonyms.of(Contact.PHONE, contact).or(() -> pseudonyms.of(Contact.EMAIL, contact));
  }

  private void log(String caseId, String reader, String taskId) {
    mapper.logReading(UUID.randomUUID().toString(), caseId, reader, clock.instant(), taskId);
  }

  /** Who has read it, and when. */
  public List<Reading> readings(String caseId) {
    return mapper.readings(caseId);
  }
}
