package org.redress.taskhead;

import java.math.BigDecimal;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.redress.audit.Diagrams;
import org.redress.deadline.TimeLeft;
import org.redress.engine.Platform;
import org.redress.form.PolicyValues;
import org.redress.form.PolicyValues.Words;
import org.redress.form.TaskHead;
import org.redress.form.Written;
import org.redress.identity.Identities;
import org.redress.identity.IdentityField;
import org.redress.register.CaseRecord;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/** The head of a task's form: which case it is, what happened, how it stands. */
@Component
class CaseHead implements TaskHead {

  private static final String CONTENT = "content";
  private static final String UNCLAIMED = "认领任务后可以查看";
  private static final String NO_NAME = "未留姓名、联系方式";
  private static final String TEXT = "textarea";

  private final ProcessEngine engine;
  private final Register register;
  private final Identities identities;
  private final PolicyValues policies;
  private final Diagrams diagrams;
  private final EnteredSteps steps;
  private final TimeLeft left;

  CaseHead(
      ProcessEngine engine,
      Register register,
      Identities identities,
      PolicyValues policies,
      Diagrams diagrams,
      EnteredSteps steps,
      TimeLeft left) {
    this.engine = engine;
    this.register = register;
    this.identities = identities;
    this.policies = policies;
    this.diagrams = diagrams;
    this.steps = steps;
    this.left = left;
  }

  /** What concerns a task: itself, its case, the policy. */
  private record Matter(Task task, CaseRecord known, ProcessDefinition policy) {}

  @Override
  public Optional<String> html(String taskId) {
    Optional<Matter> matter = Platform.unrestricted(engine, () -> matter(taskId));
    return matter.map(
        of -> {
          Optional<List<IdentityField>> complainant = complainant(of.task(), of.known());
          return Platform.unrestricted(engine, () -> head(of, complainant));
        });
  }

  /** Empty for a periodic duty: nobody complained. */
  private Optional<Matter> matter(String taskId) {
    Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
    String root =
        engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getRootProcessInstanceId();
    return register
        .find(root)
        .map(
            known ->
                new Matter(
                    task,
                    known,
                    engine
                        .getRepositoryService()
                        .getProcessDefinition(known.processDefinitionId())))
        .filter(matter -> matter.policy().isStartableInTasklist());
  }

  private String head(Matter matter, Optional<List<IdentityField>> complainant) {
    CaseRecord known = matter.known();
    Words words = policies.of(matter.policy().getDeploymentId());
    Map<String, String> who = new LinkedHashMap<>();
    Map<String, String> told = new LinkedHashMap<>();
    complainant.ifPresent(
        fields ->
            fields.forEach(
                field -> (isText(words, field) ? told : who).put(field.label(), field.content())));
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("制度", matter.policy().getName());
    facts.putAll(who);
    if (who.isEmpty()) {
      facts.put("投诉人", complainant.isEmpty() ? UNCLAIMED : NO_NAME);
    }
    if (known.grade() != null) {
      facts.put(words.label("grade").orElse("级别"), words.word("grade", known.grade()));
    }
    amount(facts, words, "amount", "要求金额（元）", known.amount());
    amount(facts, words, "proposedAmount", "拟定金额（元）", known.proposedAmount());
    amount(facts, words, "approvedAmount", "批准金额（元）", known.approvedAmount());
    if (matter.task().getDueDate() != null) {
      facts.put("期限", due(matter.task().getDueDate(), known.caseId()));
    }
    Map<String, String> said = new LinkedHashMap<>();
    text(matter, CONTENT).ifPresent(text -> said.put("投诉内容", text));
    String demand = diagrams.demand(matter.policy().getId());
    text(matter, demand).ifPresent(text -> said.put(words.label(demand).orElse("要求"), text));
    said.putAll(told);
    List<EnteredStep> done = steps.of(matter.task(), known);
    return HeadHtml.of(complainant.isEmpty(), known.caseNumber(), known.title(), facts, said, done);
  }

  private String due(Date due, String caseId) {
    return Written.date(due) + "　" + left.until(due.toInstant(), caseId);
  }

  private static void amount(
      Map<String, String> facts, Words words, String key, String otherwise, BigDecimal sum) {
    if (sum != null) {
      facts.put(words.label(key).orElse(otherwise), Written.amount(sum));
    }
  }

  /** As the task has it; of a case that is not confidential, else as the case has it. */
  private Optional<String> text(Matter matter, String variable) {
    Object seen = engine.getTaskService().getVariable(matter.task().getId(), variable);
    boolean elsewhere = seen == null && !matter.known().confidential();
    Object value =
        elsewhere
            ? engine.getRuntimeService().getVariable(matter.known().caseId(), variable)
            : seen;
    return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
  }

  /** Empty for who has not claimed the task; each reading is logged. */
  private Optional<List<IdentityField>> complainant(Task task, CaseRecord known) {
    Authentication acting = engine.getIdentityService().getCurrentAuthentication();
    if (acting == null
        || acting.getUserId() == null
        || !acting.getUserId().equals(task.getAssignee())) {
      return Optional.empty();
    }
    return Optional.of(identities.read(known.caseId(), acting.getUserId(), task.getId()));
  }

  /** Whether it is told in sentences, such as an illness, and not in a word or a number. */
  private static boolean isText(Words words, IdentityField field) {
    return words.field(field.field()).filter(asked -> asked.type().equals(TEXT)).isPresent();
  }
}
