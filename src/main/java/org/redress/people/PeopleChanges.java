package org.redress.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

  PeopleChanges(PeopleMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Enters a change in the transaction that makes it. */
  void enter(
      ChangeKind kind, String actor, String person, String group, String before, String after) {
    mapper.takeTurn();
    Optional<ChangeRow> last = mapper.last();
    PeopleChange change =
        new PeopleChange(
            last.map(ChangeRow::position).orElse(0) + 1,
            Instant.ofEpochMilli(clock.millis()),
            kind,
            actor,
            address(),
            person,
            group,
            before,
            after);
    mapper.insert(ChangeRow.join(last.map(ChangeRow::link).orElse(null), change));
  }

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
