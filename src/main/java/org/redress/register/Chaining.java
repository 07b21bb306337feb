package org.redress.register;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.redress.engine.TransactionMemory;
import org.redress.register.RegisterMapper.Next;
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
    Next next = TransactionMemory.once(new Following(caseId), () -> mapper.next(caseId));
    Entry entry = builder.build(next.position(), at, actor);
    UnaryOperator<String> facts =
        CaseSheet.belongsTo(entry.kind())
            ? salt -> CaseSheet.of(entry.kind(), mapper.state(caseId), salt)
            : null;
    Link link = EntryChain.join(next.link(), entry, facts);
    mapper.insertLink(link);
    // The lock keeps it so until the transaction ends.
    TransactionMemory.remember(new Following(caseId), new Next(next.position() + 1, link.link()));
  }

  /** What the case's next entry follows. */
  private record Following(String caseId) {}
}
