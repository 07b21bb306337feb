package org.redress.modelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.redress.deployment.ModelFile;
import org.redress.engine.NewModel;
import org.xml.sax.SAXException;

/** A file of decisions of an upload. */
final class TableFile extends UploadedFile {

  private DmnModelInstance model;
  private ModelText text;
  private String fault;

  TableFile(ModelFile file, Upload upload) {
    super(file, upload);
    try {
      text = ModelText.of(file.bytes());
      model = NewModel.table(file.bytes());
    } catch (ModelException | SAXException unreadable) {
      fault = Faults.of(unreadable);
    }
  }

  /** What keeps it from being read as DMN, if anything. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /** The model; null if there is a fault. */
  DmnModelInstance model() {
    return model;
  }

  List<Decision> decisions() {
    return new ArrayList<>(all(Decision.class));
  }

  boolean defines(String decision) {
    return decisions().stream().anyMatch(known -> decision.equals(known.getId()));
  }

  /** All elements of a type; none if there is a fault. */
  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model == null ? List.of() : model.getModelElementsByType(type);
  }

  @Override
  String id() {
    return decisions().stream().map(Decision::getId).findFirst().orElse(null);
  }

  @Override
  int line(String element) {
    return text == null ? 0 : text.line(element);
  }
}
