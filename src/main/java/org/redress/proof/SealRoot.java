package org.redress.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.redress.register.Sha256;

/** What a seal signs. */
final class SealRoot {

  private SealRoot() {}

  /**
   * @param before root of the seal before; null for the first
   * @param heads in any order
   */
  static String of(int seal, Instant sealedAt, String before, List<SealedHead> heads) {
    MessageDigest sha = Sha256.begin();
    line(sha, seal + " " + sealedAt.toEpochMilli() + " " + before);
    heads.stream()
        .sorted(Comparator.comparing(SealedHead::caseId))
        .forEach(head -> line(sha, head.caseId() + " " + head.position() + " " + head.link()));
    return HexFormat.of().formatHex(sha.digest());
  }

  private static void line(MessageDigest sha, String text) {
    sha.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
