package org.redress.unit;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;

/** An entry that cannot be taken, with everything that is wrong with it. */
class RefusedEntryException extends BadUserRequestException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  RefusedEntryException(List<Fault> faults) {
    super(faults.stream().map(Fault::sentence).collect(Collectors.joining("；")));
    this.faults = faults;
  }

  RefusedEntryException(Field field, String sentence, Object... said) {
    this(List.of(field.fault(sentence, said)));
  }

  List<Fault> faults() {
    return faults;
  }
}
