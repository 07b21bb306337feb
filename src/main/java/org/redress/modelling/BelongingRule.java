package org.redress.modelling;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;

/** Each file is a model, defines something, and its id tells the policy that it belongs to. */
@Component
class BelongingRule implements Rule {

  @Override
  public void checkFile(UploadedFile file, Findings findings) {
    if (file instanceof OtherFile) {
      findings.inFile("不是流程图（.bpmn）、决策表（.dmn）或表单（.form），请从部署中去掉或改正文件名");
    }
  }

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    List<Process> executable =
        diagram.all(Process.class).stream().filter(Process::isExecutable).toList();
    if (executable.size() != 1) {
      findings.inFile("一个文件只画一个可执行的流程，现有%d个。请勾选流程的Executable，或把其余的分到各自的文件", executable.size());
    } else {
      check(diagram, diagram.id(), findings);
    }
  }

  @Override
  public void check(TableFile table, Findings findings) {
    for (Decision decision : table.decisions()) {
      check(table, decision.getId(), findings);
    }
  }

  @Override
  public void check(FormFile form, Findings findings) {
    if (form.id() != null) {
      check(form, form.id(), findings);
    }
  }

  private static void check(UploadedFile file, String id, Findings findings) {
    if (!file.isShared() && file.upload().owner(id).isEmpty()) {
      findings.at(
          id, "id「%s」看不出属于哪个制度，须以制度的id和连字符开头，例如retail-franchise-review。制度的主流程要先部署或一同部署", id);
    }
  }
}
