package org.redress.modelling;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
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
    FORM(
        "表单",
        (upload, id) -> upload.form(id).isPresent(),
        (deployed, id) -> deployed.form(id).isPresent()),
    DECISION(
        "决策",
        (upload, id) -> upload.table(id).isPresent(),
        (deployed, id) -> deployed.decision(id).isPresent()),
    PROCESS(
        "流程",
        (upload, id) -> upload.diagram(id).isPresent(),
        (deployed, id) -> deployed.process(id).isPresent());

    private final String name;
    private final BiPredicate<Upload, String> uploaded;
    private final BiPredicate<Deployed, String> deployed;

    Kind(
        String name, BiPredicate<Upload, String> uploaded, BiPredicate<Deployed, String> deployed) {
      this.name = name;
      this.uploaded = uploaded;
      this.deployed = deployed;
    }
  }

  /**
   * From an element of a diagram to what bears the id; the id is blank where the element names
   * nothing.
   */
  private record Reference(String element, Kind kind, String id, String binding) {

    boolean isUploaded(Upload upload) {
      return kind.uploaded.test(upload, id);
    }

    boolean isInForce(Upload upload) {
      return kind.deployed.test(upload.deployed(), id);
    }
  }

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    diagram.all(UserTask.class).stream()
        .filter(task -> Elements.isBlank(task.getCamundaFormRef()))
        .forEach(
            task ->
                findings.at(
                    task.getId(), "用户任务没有表单。请在Forms里选Camunda Forms并填写表单id（Form reference）"));
    Stream.concat(
            diagram.all(CallActivity.class).stream()
                .filter(call -> call.getCamundaCalledElementTenantId() != null),
            diagram.all(BusinessRuleTask.class).stream()
                .filter(decision -> decision.getCamundaDecisionRefTenantId() != null))
        .forEach(step -> findings.at(step.getId(), "写有租户（Tenant ID），案件都不分租户，到这里会找不到。请清空"));
    references(diagram)
        .filter(reference -> !Elements.isBlank(reference.id()))
        .forEach(reference -> check(reference, diagram, findings));
  }

  private static Stream<Reference> references(DiagramFile diagram) {
    return Stream.of(
            diagram.all(UserTask.class).stream()
                .map(
                    e ->
                        new Reference(
                            e.getId(),
                            Kind.FORM,
                            e.getCamundaFormRef(),
                            e.getCamundaFormRefBinding())),
            diagram.all(StartEvent.class).stream()
                .map(
                    e ->
                        new Reference(
                            e.getId(),
                            Kind.FORM,
                            e.getCamundaFormRef(),
                            e.getCamundaFormRefBinding())),
            diagram.all(BusinessRuleTask.class).stream()
                .map(
                    e ->
                        new Reference(
                            e.getId(),
                            Kind.DECISION,
                            e.getCamundaDecisionRef(),
                            e.getCamundaDecisionRefBinding())),
            diagram.all(CallActivity.class).stream()
                .map(
                    e ->
                        new Reference(
                            e.getId(),
                            Kind.PROCESS,
                            e.getCalledElement(),
                            e.getCamundaCalledElementBinding())))
        .flatMap(references -> references);
  }

  private static void check(Reference to, DiagramFile diagram, Findings findings) {
    Upload upload = diagram.upload();
    String binding = to.binding() == null ? LATEST : to.binding();
    if (Elements.isExpression(to.id())) {
      if (diagram.lifecycle().isPresent()) {
        findings.at(to.element(), "所用的%s不能是表达式「%s」，只有共用流程可以。请写明id", to.kind().name, to.id());
      }
    } else if (!binding.equals(LATEST) && !binding.equals(DEPLOYMENT)) {
      findings.at(
          to.element(),
          "%s「%s」的绑定（Binding）只能是deployment（本制度的）或latest（共用的），现为「%s」",
          to.kind().name,
          to.id(),
          binding);
    } else if (!to.isUploaded(upload) && (binding.equals(DEPLOYMENT) || !to.isInForce(upload))) {
      findings.at(
          to.element(), "没有id为「%s」的%s%s", to.id(), to.kind().name, advice(to, binding, upload));
    } else if (binding.equals(LATEST) && isOwn(to, diagram)) {
      findings.at(
          to.element(), "%s「%s」属于本制度，绑定（Binding）须为deployment，否则在办案件会跟着改变", to.kind().name, to.id());
    }
  }

  private static String advice(Reference to, String binding, Upload upload) {
    return binding.equals(DEPLOYMENT) && to.isInForce(upload)
        ? "与本流程一同部署。它若是共用的，绑定（Binding）须为latest"
        : "。请核对拼写，或把它的文件一同部署";
  }

  private static boolean isOwn(Reference to, DiagramFile diagram) {
    Optional<String> owner = diagram.lifecycle();
    return owner.isPresent()
        && owner.equals(diagram.upload().owner(to.id()))
        && to.isUploaded(diagram.upload());
  }
}
