package org.redress.document;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.redress.casefile.Called;
import org.redress.casefile.CaseFiles;
import org.redress.casefile.Complainant;
import org.redress.casefile.Names;
import org.redress.form.Feel;
import org.redress.form.Written;
import org.redress.identity.IdentityField;
import org.redress.identity.IdentityFields;
import org.redress.register.CaseRecord;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/** Prints the documents of a case for the user who asks. */
@Component
public class Documents {

  private final CaseFiles cases;
  private final CaseForms forms;
  private final CaseValues values;
  private final Complainant complainant;
  private final Register register;
  private final Names names;
  private final Feel feel;
  private final Sheet sheet;
  private final IdentityService login;
  private final Clock clock;

  Documents(
      CaseFiles cases,
      CaseForms forms,
      CaseValues values,
      Complainant complainant,
      Register register,
      Names names,
      Feel feel,
      Sheet sheet,
      IdentityService login,
      Clock clock) {
    this.cases = cases;
    this.forms = forms;
    this.values = values;
    this.complainant = complainant;
    this.register = register;
    this.names = names;
    this.feel = feel;
    this.sheet = sheet;
    this.login = login;
    this.clock = clock;
  }

  /** The documents that can be printed from the case of that number. */
  List<CaseDocument> list(String caseNumber, Optional<String> lifecycle) {
    String caseId = cases.readable(caseNumber, lifecycle).caseId();
    return forms.of(caseId).stream()
        .map(form -> new CaseDocument(form.id(), forms.title(caseId, form)))
        .toList();
  }

  /** One of them. */
  Printed print(String caseNumber, String id, Optional<String> lifecycle) {
    CaseRecord known = cases.readable(caseNumber, lifecycle);
    DocumentForm form =
        forms
            .find(known.caseId(), id)
            .orElseThrow(() -> new NoSuchDocumentException(id, ids(known)));
    Printout printout = printout(known, form, values.of(known.caseId()));
    String fileName = printout.title() + "-" + known.caseNumber() + ".pdf";
    return Printed.named(fileName, sheet.print(printout));
  }

  /**
   * What was entered in a case, as its papers have it: the complaint as it came in, then each
   * document of the policy that says something which those before it do not; the others nobody
   * filled in. Who complained is left out unless the reader holds a task of the case.
   *
   * @throws CaseForgottenException where the case's content has been cleared away after its time
   */
  public List<CasePaper> papers(CaseRecord known) {
    String caseId = known.caseId();
    List<CasePaper> papers = new ArrayList<>();
    Set<String> told = new HashSet<>();
    forms
        .intake(caseId)
        .map(form -> printout(known, form, values.filed(caseId)))
        .ifPresent(
            filed -> {
              told.addAll(filed.entered());
              papers.add(CasePaper.filed(filed));
            });
    Map<String, Object> entered = values.of(caseId);
    forms.of(caseId).stream()
        .map(form -> printout(known, form, entered))
        .filter(document -> told.addAll(document.entered()))
        .map(CasePaper::document)
        .forEach(papers::add);
    return papers;
  }

  private List<String> ids(CaseRecord known) {
    return forms.of(known.caseId()).stream().map(DocumentForm::id).toList();
  }

  private Printout printout(CaseRecord known, DocumentForm form, Map<String, Object> entered) {
    List<Entry> steps =
        register.entries(known.caseId()).stream()
            .filter(entry -> entry.kind() == EntryKind.STEP)
            .toList();
    Content content = new Content(feel, forms.words(known.caseId()), entered);
    return new Printout(
        known.caseNumber(),
        forms.title(known.caseId(), form),
        form,
        content,
        asksIdentity(form, content) ? complainant(known.caseId()) : Optional.empty(),
        steps,
        called(known, form, steps, content),
        Written.time(clock.instant().atZone(clock.getZone())),
        names.person(login.getCurrentAuthentication().getUserId()));
  }

  private static boolean asksIdentity(DocumentForm form, Content content) {
    return form.fields().stream()
        .anyMatch(field -> IdentityFields.isIdentity(field.key()) && !content.isHidden(field));
  }

  private Optional<Map<String, String>> complainant(String caseId) {
    return complainant
        .read(caseId)
        .map(
            fields ->
                fields.stream()
                    .collect(Collectors.toMap(IdentityField::field, IdentityField::content)));
  }

  /** Names of those who did the steps, and of those whom the form names by user id. */
  private Called called(CaseRecord known, DocumentForm form, List<Entry> steps, Content content) {
    Map<String, String> named = new HashMap<>();
    form.fields().stream()
        .filter(field -> field.namesPerson())
        .map(field -> content.value(field.key()))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .forEach(user -> named.put(user, names.person(user)));
    return names.of(known.lifecycle(), steps).and(named);
  }
}
