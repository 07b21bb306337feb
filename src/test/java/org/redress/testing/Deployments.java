package org.redress.testing;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes back what a test has deployed and every case that ran on it, as no person can: from the engine and from
 * the register, where a case without the engine's history would be a finding.
 */
@Component
public class Deployments {

  private static final List<String> TABLES = List.of("rd_identity", "rd_entry", "rd_intake", "rd_case");

  private final RepositoryService repository;
  private final JdbcTemplate database;

  Deployments(RepositoryService repository, JdbcTemplate database) {
    this.repository = repository;
    this.database = database;
  }

  /** As if the deployment had never been. */
  public void undo(String deployment) {
    List<String> definitions =
        repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
            .map(ProcessDefinition::getId)
            .toList();
    repository.deleteDeployment(deployment, true, true, true);
    for (String definition : definitions) {
      List<String> cases =
          database.queryForList("select case_id from rd_case where process_definition_id = ?", String.class, definition);
      TABLES.forEach(table -> cases.forEach(known -> database.update("delete from " + table + " where case_id = ?", known)));
    }
  }
}
