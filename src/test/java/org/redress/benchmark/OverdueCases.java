package org.redress.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.redress.testing.Database;
import org.redress.testing.Node;
import org.redress.testing.PostgreSql;

/** A database of a large installation: many jobs that are due some day, and cases that wait for the first contact. */
final class OverdueCases {

  /** Limits of cases that are no concern of the benchmark; they only lie there, as they do in a large installation. */
  private static final int LATER = 100_000;

  private static final int SENDERS = 4;

  private OverdueCases() {}

  static Database filed(int cases, PostgreSql server, Path directory) throws Exception {
    Database database = server.create("cases");
    try (Node node = Node.launch(directory, Node.on(database, "--camunda.bpm.job-execution.enabled=false"))) {
      node.awaitStarted();
      asAdministrator(server, database, "create extension pg_stat_statements");
      asAdministrator(server, database, later());
      ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
      List<Callable<String>> complaints = new ArrayList<>();
      for (int i = 0; i < cases; i++) {
        String key = "overdue-" + i;
        complaints.add(() -> node.file(key));
      }
      for (Future<String> number : senders.invokeAll(complaints)) {
        number.get();
      }
      senders.shutdown();
    }
    asAdministrator(server, database, "vacuum analyze");
    return database;
  }

  private static String later() {
    return """
        insert into act_ru_job (id_, rev_, type_, exclusive_, process_instance_id_, root_proc_inst_id_, execution_id_,
            process_def_key_, retries_, duedate_, handler_type_, handler_cfg_, suspension_state_, priority_, create_time_)
        select 'later-' || i, 1, 'timer', true, 'case-' || i / 2, 'case-' || i / 2, 'execution-' || i,
            'retail-franchise', 3, now() + interval '2 days' + i * interval '1 minute', 'timer-transition', 'due-later',
            1, 0, now()
        from generate_series(1, %d) i
        """
        .formatted(LATER);
  }

  private static void asAdministrator(PostgreSql server, Database database, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url(), "postgres", "");
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
