package org.redress.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.redress.engine.TransactionMemory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The record of who changed what about people and groups: only ever appended to, each change joined
 * to the one before. It also tells what somebody was called at any moment of the past, so that what
 * happened then bears the name of then.
 */
@Component
public class PeopleChanges {

  private final PeopleMapper mapper;
  private final Clock clock;
  private final IdentityService identity;

  PeopleChanges(PeopleMapper mapper, Clock clock, @Lazy IdentityService identity) {
    this.mapper = mapper;
    this.clock = clock;
    this.identity = identity;
  }

  /** Enters a change that a package other than this makes, by who acts, in its transaction. */
  public void enter(ChangeKind kind, String person, String group, String before, String after) {
    var acting = identity.getCurrentAuthentication();
    enter(kind, acting == null ? null : acting.getUserId(), person, group, before, after);
  }

  /** Enters a change in the transaction that makes it. */
  void enter(
      ChangeKind kind, String actor, String person, String group, String before, String after) {
    Turn turn = TransactionMemory.once(new Taken(), this::takeTurn);
    PeopleChange change =
        new PeopleChange(
            turn.last.map(ChangeRow::position).orElse(0) + 1,
            Instant.ofEpochMilli(clock.millis()),
            kind,
            actor,
            address(),
            person,
            group,
            before,
            after);
    ChangeRow row = ChangeRow.join(turn.last.map(ChangeRow::link).orElse(null), change);
    mapper.insert(row);
    turn.last = Optional.of(row);
  }

  private Turn takeTurn() {
    mapper.takeTurn();
    Turn turn = new Turn();
    turn.last = mapper.last();
    return turn;
  }

  /** Until the transaction ends nobody else enters anything: the last row is who has the turn's. */
  private static class Turn {
    private Optional<ChangeRow> last;
  }

  private record Taken() {}

  /** At most a hundred before a position, the latest first. */
  public List<PeopleChange> before(int position) {
    return mapper.before(position).stream().map(ChangeRow::change).toList();
  }

  /**
   * Position of the first change that is not as it was entered, or after which one is missing;
   * empty where all hold.
   */
  public Optional<Integer> firstFault() {
    String link = null;
    int position = 0;
    List<ChangeRow> next = mapper.after(position);
    while (!next.isEmpty()) {
      for (ChangeRow row : next) {
        position++;
        if (row.position() != position || !row.follows(link)) {
          return Optional.of(position);
        }
        link = row.link();
      }
      next = mapper.after(position);
    }
    return Optional.empty();
  }

  /** Digest that joins the change of that position to all before it; empty where there is none. */
  public Optional<String> link(int position) {
    return mapper.link(position);
  }

  /** What people and groups of these ids were called once, oldest first. */
  public List<FormerName> formerNames(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : mapper.formerNames(ids);
  }

  private static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : null;
  }
}
