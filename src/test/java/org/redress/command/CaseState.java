package org.redress.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that the database holds of a case, and of what must not change beside it, to be compared. */
class CaseState {

  private static final Map<String, String> OF_THE_CASE = Map.ofEntries(
      Map.entry("act_ru_task", "proc_inst_id_"), Map.entry("act_ru_variable", "proc_inst_id_"),
      Map.entry("act_ru_execution", "proc_inst_id_"), Map.entry("act_ru_job", "process_instance_id_"),
      Map.entry("act_ru_incident", "proc_inst_id_"), Map.entry("act_ru_event_subscr", "proc_inst_id_"),
      Map.entry("act_hi_procinst", "proc_inst_id_"), Map.entry("act_hi_taskinst", "proc_inst_id_"),
      Map.entry("act_hi_actinst", "proc_inst_id_"), Map.entry("act_hi_varinst", "proc_inst_id_"),
      Map.entry("act_hi_detail", "proc_inst_id_"), Map.entry("act_hi_comment", "proc_inst_id_"),
      Map.entry("act_hi_attachment", "proc_inst_id_"), Map.entry("act_hi_op_log", "proc_inst_id_"),
      Map.entry("act_hi_identitylink", "root_proc_inst_id_"), Map.entry("act_hi_decinst", "proc_inst_id_"),
      Map.entry("rd_case", "case_id"), Map.entry("rd_entry", "case_id"));

  private static final List<String> BESIDE = List.of(
      "act_re_deployment", "act_re_procdef", "act_re_decision_def", "act_ru_jobdef", "act_ru_batch", "act_ru_filter",
      "act_id_group", "act_id_membership", "act_id_tenant", "act_id_tenant_member", "act_ge_property");

  private static final List<String> COUNTED = List.of(
      "act_ru_task", "act_ru_execution", "act_ru_job", "act_hi_procinst", "act_hi_taskinst", "act_hi_decinst",
      "act_hi_attachment", "act_ru_authorization", "act_id_user", "rd_case");

  private final JdbcTemplate database;
  private final String caseId;

  CaseState(JdbcTemplate database, String caseId) {
    this.database = database;
    this.caseId = caseId;
  }

  /** As it is now, by table. */
  Map<String, String> now() {
    Map<String, String> all = new TreeMap<>();
    OF_THE_CASE.forEach((table, column) ->
        all.put(table, text(database.queryForList("select * from " + table + " where " + column + " = ?", caseId))));
    BESIDE.forEach(table -> all.put(table, text(database.queryForList("select * from " + table))));
    COUNTED.forEach(table -> all.put("number of " + table,
        database.queryForObject("select count(*) from " + table, String.class)));
    return all;
  }

  private static String text(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> text(row.entrySet().stream())).sorted().collect(Collectors.joining("\n"));
  }

  private static String text(Stream<Map.Entry<String, Object>> fields) {
    return fields
        .map(field -> field.getKey() + "="
            + (field.getValue() instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : field.getValue()))
        .collect(Collectors.joining(" "));
  }
}
