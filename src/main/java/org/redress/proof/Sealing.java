package org.redress.proof;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals how far every case, and the record of changes about people, has got. */
@Component
class Sealing {

  private final SealMapper mapper;
  private final Keys keys;
  private final SealBook book;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Sealing(
      SealMapper mapper, Keys keys, SealBook book, Clock clock, TransactionTemplate transaction) {
    this.mapper = mapper;
    this.keys = keys;
    this.book = book;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Seals the cases that have grown since they were last sealed; empty where none has. */
  Optional<Seal> seal() {
    Optional<Seal> made = Optional.ofNullable(transaction.execute(status -> make().orElse(null)));
    made.ifPresent(book::note);
    return made;
  }

  private Optional<Seal> make() {
    Optional<Seal> last = mapper.last();
    int number = last.map(Seal::seal).orElse(0) + 1;
    Instant now = Instant.ofEpochMilli(clock.millis());
    // Written first, blank: a node that seals at the same moment fails here and leaves it to us.
    mapper.insertSeal(new Seal(number, now, "-", "-", "-"));
    if (mapper.sealHeads(number) + mapper.sealPeople(number) == 0) {
      mapper.removeSeal(number);
      return Optional.empty();
    }
    List<SealedHead> heads = mapper.heads(number);
    String root = SealRoot.of(number, now, last.map(Seal::root).orElse(null), heads);
    Seal seal = new Seal(number, now, root, keys.signing(), keys.sign(root));
    mapper.sign(seal);
    return Optional.of(seal);
  }
}
