package org.redress.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What joins an entry to the one before it. */
class EntryChainTest {

  private static final String SALT = "00112233445566778899aabbccddeeff";

  private final Entry opened =
      Entry.of(EntryKind.OPENED, "case-1")
          .note("JM20251020-001")
          .build(1, Instant.parse("2025-10-20T02:00:00Z"), "clerk");

  /** Digests of the first version, worked out apart from this code. */
  private final Link old =
      new Link(
          opened,
          SALT,
          "48bd09ac40dca71c4aaf810db452864c9afa240b2201454e31f89ee2e6efff79",
          null,
          "877510732b43b77ffe57a14eef6ff691374f4ba810078988a856a058b6e1a1c5");

  @Test
  void an_entry_of_the_first_version_which_carried_no_facts_holds_as_it_did() {
    assertThat(EntryChain.fault(null, old)).isEmpty();
  }

  @Test
  void facts_put_into_or_taken_from_an_entry_are_found() {
    Link now = EntryChain.join(null, opened, salt -> "GRADE=level-1");

    assertThat(EntryChain.fault(null, now)).isEmpty();
    assertThat(EntryChain.fault(null, with(old, "GRADE=level-1"))).contains(ChainFault.Kind.CHANGED);
    assertThat(EntryChain.fault(null, with(now, "GRADE=level-2"))).contains(ChainFault.Kind.CHANGED);
    assertThat(EntryChain.fault(null, with(now, null))).contains(ChainFault.Kind.CHANGED);
  }

  private static Link with(Link link, String facts) {
    return new Link(link.entry(), link.salt(), link.personal(), facts, link.link());
  }
}
