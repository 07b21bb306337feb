package org.redress.register;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The chains of the register's entries, for whoever must show that nobody has touched them. */
@Component
public class CaseChains {

  private static final String FIRST = " ";

  private final RegisterMapper mapper;

  CaseChains(RegisterMapper mapper) {
    this.mapper = mapper;
  }

  /** A case's entries as links, in their order. */
  public List<Link> links(String caseId) {
    Iterator<Entry> entries = mapper.findEntries(caseId).iterator();
    return mapper.findJoints(caseId).stream()
        .map(
            joint ->
                new Link(
                    entries.next(), joint.salt(), joint.personal(), joint.facts(), joint.link()))
        .toList();
  }

  /** The case; empty where the register has none of that id. */
  public Optional<CaseRecord> find(String caseId) {
    return mapper.findCase(caseId);
  }

  /** The cases that bear a number, or bore it as receipt number. */
  public List<CaseRecord> findByNumber(String caseNumber) {
    return mapper.findByNumber(caseNumber);
  }

  /** The first of the case's links that is not as it was written; empty where all are. */
  public Optional<ChainFault> firstFault(CaseRecord known, List<Link> links) {
    return ChainCheck.firstFault(known.caseId(), links, known.entries());
  }

  /** The fields of the case's row that are not what its entries say. */
  public Set<CaseField> changedFields(String caseId, List<Link> links) {
    return RowCheck.changed(mapper.state(caseId), links);
  }

  /** What is wrong with how the case was erased; empty where it was not, or rightly. */
  public Optional<ErasureFault> erasureFault(List<Link> links, Instant now) {
    return ErasureFault.in(links, now);
  }

  /** Every case there is, read a thousand at a time. */
  public Stream<String> caseIds() {
    return Stream.iterate(
            mapper.caseIdsAfter(FIRST),
            page -> !page.isEmpty(),
            page -> mapper.caseIdsAfter(page.get(page.size() - 1)))
        .flatMap(List::stream);
  }
}
