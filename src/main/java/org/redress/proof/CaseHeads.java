package org.redress.proof;

import java.util.List;
import java.util.NoSuchElementException;
import org.redress.register.CaseChains;
import org.redress.register.Link;
import org.springframework.stereotype.Component;

/** The ends of the chains, with the seals over them. */
@Component
public class CaseHeads {

  private final CaseChains chains;
  private final SealMapper seals;

  CaseHeads(CaseChains chains, SealMapper seals) {
    this.chains = chains;
    this.seals = seals;
  }

  /**
   * How far the case has got.
   *
   * @throws NoSuchElementException where it has no entries
   */
  public CaseHead of(String caseId) {
    List<Link> links = chains.links(caseId);
    Link last = links.stream().reduce((before, after) -> after).orElseThrow();
    SealedHead sealed =
        seals.headsOf(caseId).stream().reduce((before, after) -> after).orElse(null);
    return new CaseHead(
        last.entry().position(),
        last.link(),
        sealed == null ? null : seals.find(sealed.seal()).orElseThrow(),
        sealed == null ? null : sealed.position());
  }
}
