package org.redress.expression;

import java.util.List;
import org.camunda.bpm.engine.impl.cmmn.model.CmmnCaseDefinition;
import org.camunda.bpm.engine.impl.cmmn.transformer.AbstractCmmnTransformListener;
import org.camunda.bpm.model.cmmn.instance.Definitions;

/** Reads no CMMN model, an old one of the database either: policies are BPMN. */
class NoCaseModels extends AbstractCmmnTransformListener {

  @Override
  public void transformRootElement(
      Definitions definitions, List<? extends CmmnCaseDefinition> cases) {
    throw new Refused("不能执行CMMN模型，请画成BPMN流程图");
  }
}
