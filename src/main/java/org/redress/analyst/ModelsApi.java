package org.redress.analyst;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.redress.engine.Analysts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What analysts do with the models in force; for whoever may deploy. */
@RestController
@RequestMapping("/api/models")
@Tag(name = "models", description = "模型管理 / models in force")
class ModelsApi {

  private final ModelList models;
  private final ModelViews views;
  private final Versions versions;
  private final Retirement retirement;
  private final CaseMoves moves;
  private final DecisionTrial trial;
  private final Callers callers;
  private final Analysts analysts;

  ModelsApi(
      ModelList models,
      ModelViews views,
      Versions versions,
      Retirement retirement,
      CaseMoves moves,
      DecisionTrial trial,
      Callers callers,
      Analysts analysts) {
    this.models = models;
    this.views = views;
    this.versions = versions;
    this.retirement = retirement;
    this.moves = moves;
    this.trial = trial;
    this.callers = callers;
    this.analysts = analysts;
  }

  /**
   * @param reason why, for the operation log
   */
  record Reason(String reason) {}

  /**
   * @param cases ids of the cases chosen
   * @param steps ids of steps that bear another in the newest version, and that one; may be left
   *     out
   */
  record Chosen(List<String> cases, Map<String, String> steps) {}

  /**
   * @param number what the numbers of the cases begin with; may be left out
   * @param steps ids of steps that bear another in the newest version, and that one
   */
  record Renamed(String number, Map<String, String> steps) {}

  /**
   * @param values by the names of the variables
   */
  record Values(Map<String, Object> values) {}

  /**
   * @param table text of a .dmn file
   * @param values by the names of the variables
   */
  record Uploaded(String table, Map<String, Object> values) {}

  @GetMapping
  @Operation(summary = "现行模型 / the newest version of every process")
  List<Model> all() {
    analysts.acting();
    return models.all();
  }

  @GetMapping("/processes/{id}")
  @Operation(summary = "一个流程的各版本与决策表 / a process: its versions and tables")
  ModelViews.View process(@PathVariable String id) {
    analysts.acting();
    return views.of(id);
  }

  @PostMapping("/processes/{id}/retirement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "停用：不再发起新的，在办的照常 / nothing new starts, open cases go on")
  void retire(@PathVariable String id, @RequestBody Reason reason) {
    analysts.acting();
    retirement.retire(id, reason.reason());
  }

  @PostMapping("/processes/{id}/retirement/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "恢复启用 / back into service")
  void restore(@PathVariable String id, @RequestBody Reason reason) {
    analysts.acting();
    retirement.restore(id, reason.reason());
  }

  @GetMapping("/processes/{id}/moves")
  @Operation(summary = "试转在办案件，不作改动 / what moving the open cases to the newest version would do")
  CaseMoves.Outlook outlook(
      @PathVariable String id, @RequestParam(required = false) String number) {
    analysts.acting();
    return moves.outlook(id, number, null);
  }

  @PostMapping("/processes/{id}/moves")
  @Operation(summary = "将所选在办案件转到最新版本 / moves the chosen open cases to the newest version")
  List<Move> move(@PathVariable String id, @RequestBody Chosen chosen) {
    analysts.acting();
    return moves.move(id, chosen.cases(), chosen.steps());
  }

  @PostMapping("/processes/{id}/moves/trial")
  @Operation(
      summary = "按写明的步骤对应试转，不作改动 / the same where steps bear another id in the newest version")
  CaseMoves.Outlook outlook(@PathVariable String id, @RequestBody Renamed renamed) {
    analysts.acting();
    return moves.outlook(id, renamed.number(), renamed.steps());
  }

  @PostMapping("/processes/{id}/moves/concealed")
  @Operation(summary = "转换保密制度的在办案件，不示其有无 / moves the open cases of a confidential policy, unseen")
  CaseMoves.Concealed moveConcealed(@PathVariable String id, @RequestBody Renamed renamed) {
    analysts.acting();
    return moves.moveConcealed(id, renamed.steps());
  }

  @PostMapping("/deployments/{id}/again")
  @Operation(
      summary = "退回：把以前的一次部署重新部署为最新版本 / deploys an earlier deployment again, as the newest version")
  Versions.Again again(@PathVariable String id) {
    analysts.acting();
    return versions.again(id);
  }

  @GetMapping("/decisions/{id}")
  @Operation(summary = "决策表问什么 / what a table asks")
  DecisionTrial.Table table(@PathVariable String id) {
    analysts.acting();
    return trial.table(id);
  }

  @PostMapping("/decisions/{id}/trial")
  @Operation(summary = "试算决策表，不留记录 / tries a table and leaves no trace")
  DecisionTrial.Outcome ask(@PathVariable String id, @RequestBody Values values) {
    analysts.acting();
    return trial.ask(id, values.values());
  }

  @PostMapping("/trial")
  @Operation(summary = "试算尚未部署的决策表 / tries a table that is not deployed yet")
  DecisionTrial.Outcome ask(@RequestBody Uploaded uploaded) {
    analysts.acting();
    if (uploaded.table() == null) {
      throw new BadUserRequestException("缺少 table：请附上 .dmn 文件的内容");
    }
    return trial.askText(uploaded.table(), uploaded.values());
  }

  @GetMapping("/callers")
  @Operation(summary = "谁在用一个流程、表单或决策表 / who uses a process, form or table")
  Callers.Use callers(@RequestParam String of) {
    analysts.acting();
    return callers.of(of);
  }
}
