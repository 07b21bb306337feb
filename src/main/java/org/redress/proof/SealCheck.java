package org.redress.proof;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether the seals are as they were made: numbered without gap, signed, and those of the book. */
@Component
class SealCheck {

  private final SealMapper mapper;
  private final Keys keys;
  private final SealBook book;

  SealCheck(SealMapper mapper, Keys keys, SealBook book) {
    this.mapper = mapper;
    this.keys = keys;
    this.book = book;
  }

  List<Finding> findings(List<Seal> seals) {
    List<Finding> findings = new ArrayList<>();
    Map<String, PublicKey> trusted = keys.trusted();
    Map<Integer, String> roots = new HashMap<>();
    String before = null;
    int expected = 1;
    for (Seal seal : seals) {
      for (; expected < seal.seal(); expected++) {
        findings.add(Findings.seal(Finding.Kind.SEAL_REMOVED, expected));
      }
      PublicKey key = trusted.get(seal.signingKey());
      if (key == null) {
        findings.add(Findings.seal(Finding.Kind.SEAL_OF_UNKNOWN_KEY, seal.seal()));
      } else if (!holds(seal, before, key)) {
        findings.add(Findings.seal(Finding.Kind.SEAL_CHANGED, seal.seal()));
      }
      roots.put(seal.seal(), seal.root());
      before = seal.root();
      expected++;
    }
    int last = expected - 1;
    for (SealBook.Noted noted : book.noted()) {
      if (noted.seal() > last) {
        findings.add(Findings.seal(Finding.Kind.SEAL_REMOVED, noted.seal()));
      } else if (roots.containsKey(noted.seal()) && !roots.get(noted.seal()).equals(noted.root())) {
        findings.add(Findings.seal(Finding.Kind.SEAL_CHANGED, noted.seal()));
      }
    }
    return findings.stream().distinct().toList();
  }

  private boolean holds(Seal seal, String before, PublicKey key) {
    String root = SealRoot.of(seal.seal(), seal.sealedAt(), before, mapper.heads(seal.seal()));
    return root.equals(seal.root()) && Keys.isSigned(root, seal.signature(), key);
  }
}
