package org.redress.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.redress.register.CaseChains;
import org.redress.register.CaseRecord;
import org.redress.register.EntryKind;
import org.redress.register.Link;
import org.springframework.stereotype.Component;

/**
 * Whether a value that somebody holds belongs to a case: the link that a print of it bears, or the
 * digest of a file that was handed out.
 */
@Component
public class ValueCheck {

  private static final String VALUE = "[0-9a-f]{64}";
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final CaseChains chains;
  private final RegisterCheck register;
  private final Clock clock;

  ValueCheck(CaseChains chains, RegisterCheck register, Clock clock) {
    this.chains = chains;
    this.register = register;
    this.clock = clock;
  }

  /**
   * Looks a value up among a case's entries, and verifies these.
   *
   * @param value 64 hexadecimal digits; blanks and hyphens between them do not count
   * @throws IllegalArgumentException where it is no such value; the message says so in Chinese
   */
  public ValueAnswer of(String caseId, String value) {
    return of(chains.find(caseId).orElseThrow(), plain(value));
  }

  /** The same for each case that bears, or bore, a number. */
  public List<ValueAnswer> ofNumber(String caseNumber, String value) {
    String plain = plain(value);
    return chains.findByNumber(caseNumber).stream().map(known -> of(known, plain)).toList();
  }

  private ValueAnswer of(CaseRecord known, String value) {
    Optional<Link> found =
        chains.links(known.caseId()).stream()
            .filter(link -> value.equals(link.link()) || isOfFile(link, value))
            .findFirst();
    if (found.isEmpty()) {
      return new ValueAnswer(
          known.caseNumber(),
          null,
          null,
          false,
          "不符：案件%s的记录中没有此核验码；文件不属于此案件，或者文件、记录曾被改动".formatted(known.caseNumber()));
    }
    Verification verification = register.ofCase(known.caseId());
    int position = found.get().entry().position();
    Instant at = found.get().entry().at();
    return new ValueAnswer(
        known.caseNumber(),
        position,
        at,
        verification.holds(),
        sentence(known, found.get(), value, verification));
  }

  private String sentence(CaseRecord known, Link found, String value, Verification verification) {
    String when = MOMENT.format(found.entry().at().atZone(clock.getZone()));
    String what = isOfFile(found, value) ? "文件即案件%s第%d条记录（%s）所导出的案卷，未经改动" : "核验码与案件%s的第%d条记录（%s）相符";
    String said = what.formatted(known.caseNumber(), found.entry().position(), when);
    return verification.holds()
        ? "相符：" + said + "；案件记录与写入时一致"
        : "不符："
            + said
            + "；但"
            + verification.findings().stream()
                .map(Finding::sentence)
                .collect(Collectors.joining("；"));
  }

  private static boolean isOfFile(Link link, String value) {
    String document = link.entry().document();
    return link.entry().kind() == EntryKind.EXPORTED
        && document != null
        && document.endsWith(value);
  }

  private static String plain(String value) {
    String plain = value.replaceAll("[\\s\\-　]", "").toLowerCase(Locale.ROOT);
    if (!plain.matches(VALUE)) {
      throw new IllegalArgumentException("核验码应为64位十六进制数字（0至9、a至f），请核对后重新输入");
    }
    return plain;
  }
}
