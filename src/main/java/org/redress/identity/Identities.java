package org.redress.identity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who complained, for those who have been found to have a right to know. */
@Component
public class Identities {

  private final IdentityMapper mapper;
  private final Clock clock;

  Identities(IdentityMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /** What is known of the complainant; the reading is logged in the same transaction. */
  @Transactional
  public List<IdentityField> read(String caseId, String reader, String taskId) {
    mapper.logReading(UUID.randomUUID().toString(), caseId, reader, clock.instant(), taskId);
    return mapper.find(caseId);
  }

  /** Who has read it, and when. */
  public List<Reading> readings(String caseId) {
    return mapper.readings(caseId);
  }
}
