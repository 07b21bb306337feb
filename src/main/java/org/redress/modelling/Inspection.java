package org.redress.modelling;

import java.util.List;
import org.springframework.stereotype.Component;

/** Looks at an upload by every rule. */
@Component
class Inspection {

  private final List<Rule> rules;

  Inspection(List<Rule> rules) {
    this.rules = rules;
  }

  /** Everything that is wrong with the upload, by file and line. */
  List<Finding> findings(Upload upload) {
    Findings findings = new Findings();
    for (Rule rule : rules) {
      for (UploadedFile file : upload.files()) {
        findings.about(file);
        rule.checkFile(file, findings);
      }
      for (DiagramFile diagram : upload.diagrams()) {
        findings.about(diagram);
        rule.check(diagram, findings);
      }
      for (TableFile table : upload.tables()) {
        findings.about(table);
        rule.check(table, findings);
      }
      for (FormFile form : upload.forms()) {
        findings.about(form);
        rule.check(form, findings);
      }
    }
    return findings.sorted();
  }
}
