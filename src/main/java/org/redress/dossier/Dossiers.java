package org.redress.dossier;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.redress.audit.CaseList;
import org.redress.audit.CaseView;
import org.redress.audit.CaseViews;
import org.redress.audit.FieldValues;
import org.redress.casefile.Names;
import org.redress.casefile.NoSuchCaseException;
import org.redress.document.CasePaper;
import org.redress.document.Documents;
import org.redress.document.Printed;
import org.redress.proof.CaseHead;
import org.redress.proof.CaseHeads;
import org.redress.register.CaseRecord;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.redress.register.Sha256;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands a case out as a file, and enters that it did. */
@Component
class Dossiers {

  private final CaseList cases;
  private final CaseViews views;
  private final Register register;
  private final Documents documents;
  private final CaseHeads heads;
  private final Satisfaction satisfaction;
  private final Names names;
  private final FieldValues values;
  private final Binding binding;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Dossiers(
      CaseList cases,
      CaseViews views,
      Register register,
      Documents documents,
      CaseHeads heads,
      Satisfaction satisfaction,
      Names names,
      FieldValues values,
      Binding binding,
      TransactionTemplate transaction,
      Clock clock) {
    this.cases = cases;
    this.views = views;
    this.register = register;
    this.documents = documents;
    this.heads = heads;
    this.satisfaction = satisfaction;
    this.names = names;
    this.values = values;
    this.binding = binding;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The file of the case as it stands now. Nothing is handed out that is not entered in the
   * register, with the digest of the file: so whoever has it can show that it is this one.
   *
   * @throws NoSuchCaseException also where the officer may not see the case
   */
  Printed hand(String caseId, String officer) {
    Dossier dossier = gathered(caseId, officer);
    byte[] pdf = binding.bind(dossier);
    String digest = HexFormat.of().formatHex(Sha256.begin().digest(pdf));
    transaction.executeWithoutResult(
        done -> register.enter(Entry.of(EntryKind.EXPORTED, caseId).document("案卷 " + digest)));
    return Printed.named("案卷-" + dossier.record().caseNumber() + ".pdf", pdf);
  }

  /** What the head proves is what is shown: what went on meanwhile is read, too. */
  private Dossier gathered(String caseId, String officer) {
    cases.find(caseId, officer).orElseThrow(() -> new NoSuchCaseException(caseId));
    CaseHead head = heads.of(caseId);
    Dossier dossier = gathered(caseId, officer, head);
    while (heads.of(caseId).position() != head.position()) {
      head = heads.of(caseId);
      dossier = gathered(caseId, officer, head);
    }
    return dossier;
  }

  private Dossier gathered(String caseId, String officer, CaseHead head) {
    CaseRecord known = register.find(caseId).orElseThrow();
    List<CasePaper> papers = documents.papers(known);
    CaseView view = views.find(caseId, officer).orElseThrow(() -> new NoSuchCaseException(caseId));
    return new Dossier(
        known,
        view,
        satisfaction.of(known),
        head,
        papers,
        names.person(officer),
        values.text(clock.instant()));
  }
}
