package org.redress.modelling;

import java.util.List;
import org.camunda.bpm.engine.Problem;

/**
 * What is wrong with a model.
 *
 * @param file name of the file as it was uploaded
 * @param line where the element begins, from 1; 0 where that is not known
 * @param element id of the element; null where the file as a whole is meant
 * @param sentence Chinese, for the analyst: what is wrong and how to put it right
 * @param mayBeMeant whether the model is accepted all the same, and the analyst only told
 */
record Finding(String file, int line, String element, String sentence, boolean mayBeMeant)
    implements Problem {

  /** Something for which the deployment is refused. */
  Finding(String file, int line, String element, String sentence) {
    this(file, line, element, sentence, false);
  }

  @Override
  public String getMessage() {
    return sentence;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getColumn() {
    return 0;
  }

  @Override
  public String getMainElementId() {
    return element;
  }

  @Override
  public List<String> getElementIds() {
    return element == null ? List.of() : List.of(element);
  }

  @Override
  public String toString() {
    String place = (line > 0 ? "第" + line + "行 " : "") + (element == null ? "" : element);
    return place.isBlank() ? sentence : place.trim() + "：" + sentence;
  }
}
