package org.redress.modelling;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Every form, decision and process that a diagram names exists where the case will look for it. */
@Component
class ReferenceRule implements Rule {

  private static final String LATEST = "latest";
  private static final String DEPLOYMENT = "deployment";

  /** What a diagram refers to. */
  private enum Kind {
    FORM("表单") {
      @Override
      boolean in(Upload upload, String id) {
        return upload.form(id).isPresent();
      }

      @Override
      boolean in(Deployed deployed, String id) {
        return deployed.form(id).isPresent();
      }
    },
    DECISION("决策") {
      @Override
      boolean in(Upload upload, String id) {
        return upload.table(id).isPresent();
      }

      @Override
      boolean in(Deployed deployed, String id) {
        return deployed.decision(id).isPresent();
      }
    },
    PROCESS("流程") {
      @Override
      boolean in(Upload upload, String id) {
        return upload.diagram(id).isPresent();
      }

      @Override
      boolean in(Deployed deployed, String id) {
        return deployed.process(id).isPresent();
      }
    };

    private final String name;

    Kind(String name) {
      this.name = name;
    }

    abstract boolean in(Upload upload, String id);

    abstract boolean in(Deployed deployed, String id);
  }

  private record Reference(String element, Kind kind, String id, String binding) {}

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (UserTask task : diagram.all(UserTask.class)) {
      if (Elements.isBlank(task.getCamundaFormRef())) {
        findings.at(task.getId(), "用户任务没有表单。请在Forms里选Camunda Forms并填写表单id（Form reference）");
      } else {
        check(new Reference(task.getId(), Kind.FORM, task.getCamundaFormRef(), task.getCamundaFormRefBinding()), diagram, findings);
      }
    }
    for (StartEvent start : diagram.all(StartEvent.class)) {
      if (!Elements.isBlank(start.getCamundaFormRef())) {
        check(new Reference(start.getId(), Kind.FORM, start.getCamundaFormRef(), start.getCamundaFormRefBinding()), diagram, findings);
      }
    }
    for (BusinessRuleTask task : diagram.all(BusinessRuleTask.class)) {
      if (!Elements.isBlank(task.getCamundaDecisionRef())) {
        check(new Reference(task.getId(), Kind.DECISION, task.getCamundaDecisionRef(), task.getCamundaDecisionRefBinding()), diagram, findings);
      }
    }
    for (CallActivity call : diagram.all(CallActivity.class)) {
      if (!Elements.isBlank(call.getCalledElement())) {
        check(new Reference(call.getId(), Kind.PROCESS, call.getCalledElement(), call.getCamundaCalledElementBinding()), diagram, findings);
      }
    }
  }

  private static void check(Reference to, DiagramFile diagram, Findings findings) {
    Upload upload = diagram.upload();
    String binding = to.binding() == null ? LATEST : to.binding();
    if (Elements.isExpression(to.id())) {
      if (diagram.lifecycle().isPresent()) {
        findings.at(to.element(), "所用的%s不能是表达式「%s」，只有共用流程可以。请写明id", to.kind().name, to.id());
      }
    } else if (!binding.equals(LATEST) && !binding.equals(DEPLOYMENT)) {
      findings.at(to.element(), "%s「%s」的绑定（Binding）只能是deployment（本制度的）或latest（共用的），现为「%s」", to.kind().name, to.id(), binding);
    } else if (!to.kind().in(upload, to.id()) && (binding.equals(DEPLOYMENT) || !to.kind().in(upload.deployed(), to.id()))) {
      findings.at(to.element(), "没有id为「%s」的%s%s", to.id(), to.kind().name, advice(to, binding, upload));
    } else if (binding.equals(LATEST) && isOwn(to, diagram)) {
      findings.at(to.element(), "%s「%s」属于本制度，绑定（Binding）须为deployment，否则在办案件会跟着改变", to.kind().name, to.id());
    }
  }

  private static String advice(Reference to, String binding, Upload upload) {
    return binding.equals(DEPLOYMENT) && to.kind().in(upload.deployed(), to.id())
        ? "与本流程一同部署。它若是共用的，绑定（Binding）须为latest"
        : "。请核对拼写，或把它的文件一同部署";
  }

  private static boolean isOwn(Reference to, DiagramFile diagram) {
    Optional<String> owner = diagram.lifecycle();
    return owner.isPresent() && owner.equals(diagram.upload().owner(to.id())) && to.kind().in(diagram.upload(), to.id());
  }
}
