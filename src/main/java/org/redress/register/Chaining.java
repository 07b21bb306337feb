package org.redress.register;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Appends an entry to its case's chain, once the case's row counts it (and is locked by that). */
@Component
class Chaining {

  private final RegisterMapper mapper;

  Chaining(RegisterMapper mapper) {
    this.mapper = mapper;
  }

  void append(Entry.Builder builder, Instant at, String actor) {
    String caseId = builder.tally().caseId();
    var next = mapper.next(caseId);
    Entry entry = builder.build(next.position(), at, actor);
    UnaryOperator<String> facts =
        CaseSheet.belongsTo(entry.kind())
            ? salt -> CaseSheet.of(entry.kind(), mapper.state(caseId), salt)
            : null;
    mapper.insertLink(EntryChain.join(next.link(), entry, facts));
  }
}
