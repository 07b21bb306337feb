package org.redress.casedata;

import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.redress.expression.ForModels;
import org.springframework.stereotype.Component;

/**
 * The two ways in which a part can have the data of its case; a call activity names one of them as
 * its variable mapping. What a call hands over by name, in or out, comes besides.
 */
@Component
@ForModels
public class CaseData {

  private final DelegateVariableMapping shared;
  private final DelegateVariableMapping own;

  CaseData(PartReads reads) {
    shared = new PartMapping(reads, true);
    own = new PartMapping(reads, false);
  }

  /** The part works on the case's data: what it enters or changes is the case's when it ends. */
  public DelegateVariableMapping getShared() {
    return shared;
  }

  /**
   * The part has data of its own, because others run beside it: it gets the case's as they are, and
   * hands back only what the call names.
   */
  public DelegateVariableMapping getOwn() {
    return own;
  }
}
