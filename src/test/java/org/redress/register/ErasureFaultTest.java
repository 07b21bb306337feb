package org.redress.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Somebody who knows how entries are chained erases a case by hand. */
class ErasureFaultTest {

  private static final Instant DUE = Instant.parse("2026-03-10T02:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-03-10T16:45:00Z");
  private static final Instant NOW = Instant.parse("2026-03-11T02:00:00Z");

  @Test
  void an_erasure_after_its_time_is_right() {
    assertThat(found(erased(EntryKind.OPENED), erased(EntryKind.CLOSED), ending(DUE, NIGHT))).isNull();
    assertThat(found(erased(EntryKind.HELD), erased(EntryKind.RELEASED), ending(DUE, NIGHT))).isNull();
    assertThat(found(whole(EntryKind.OPENED))).isNull();
  }

  @Test
  void one_that_nothing_tells_of_is_found_also_of_one_entry_alone() {
    assertThat(found(whole(EntryKind.OPENED), erased(EntryKind.STEP))).isEqualTo(ErasureFault.UNRECORDED);
  }

  @Test
  void one_before_its_time_or_in_the_future_or_without_any_time_is_found() {
    assertThat(found(erased(EntryKind.OPENED), ending(NIGHT, DUE))).isEqualTo(ErasureFault.BEFORE_TIME);
    assertThat(found(erased(EntryKind.OPENED), ending(DUE, NOW.plusSeconds(1)))).isEqualTo(ErasureFault.BEFORE_TIME);
    assertThat(found(erased(EntryKind.OPENED), ending(null, NIGHT))).isEqualTo(ErasureFault.BEFORE_TIME);
  }

  @Test
  void one_under_hold_is_found_also_where_an_earlier_hold_was_lifted() {
    assertThat(found(erased(EntryKind.HELD), ending(DUE, NIGHT))).isEqualTo(ErasureFault.ON_HOLD);
    assertThat(found(erased(EntryKind.HELD), erased(EntryKind.RELEASED), erased(EntryKind.HELD), ending(DUE, NIGHT)))
        .isEqualTo(ErasureFault.ON_HOLD);
  }

  @Test
  void one_that_left_an_entry_as_it_was_is_found() {
    assertThat(found(erased(EntryKind.OPENED), whole(EntryKind.STEP), ending(DUE, NIGHT)))
        .isEqualTo(ErasureFault.INCOMPLETE);
  }

  private static ErasureFault found(Link... links) {
    return ErasureFault.in(Arrays.asList(links), NOW).orElse(null);
  }

  private static Link whole(EntryKind kind) {
    return EntryChain.join(null, Entry.of(kind, "case-1").note("x").build(1, DUE, "clerk"), null);
  }

  private static Link erased(EntryKind kind) {
    Link whole = EntryChain.join(null, Entry.of(kind, "case-1").build(1, DUE, null), null);
    return new Link(whole.entry(), null, whole.personal(), null, whole.link());
  }

  private static Link ending(Instant due, Instant at) {
    Entry.Builder ending = Entry.of(EntryKind.ERASED, "case-1").deadline("P366D", due);
    return EntryChain.join(null, ending.build(9, at, null), null);
  }
}
