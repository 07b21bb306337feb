package org.redress.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.apache.ibatis.mapping.BoundSql;
import org.redress.benchmark.StatementsSeen.Asked;

/**
 * What it costs the database to answer.
 *
 * @param millis median of several answers, once it is warm
 * @param blocks of 8 kB that it looks at, in memory or on disk
 * @param rows that the scans at the bottom of the plan pass on or filter out
 * @param plan as PostgreSQL explains it
 */
record Cost(double millis, long blocks, long rows, String plan) {

  private static final int WARM = 8;
  private static final int TIMED = 11;

  static Cost of(Asked asked, Connection connection) throws SQLException, JsonProcessingException {
    BoundSql bound = asked.statement().getBoundSql(asked.values());
    double[] millis = new double[TIMED];
    try (PreparedStatement sql = prepared(asked, bound, "", connection)) {
      for (int i = -WARM; i < TIMED; i++) {
        long began = System.nanoTime();
        try (ResultSet rows = sql.executeQuery()) {
          while (rows.next()) {
            rows.getObject(1);
          }
        }
        if (i >= 0) {
          millis[i] = (System.nanoTime() - began) / 1e6;
        }
      }
    }
    Arrays.sort(millis);
    try (PreparedStatement sql = prepared(asked, bound, "explain (analyze, buffers, format json) ", connection);
        ResultSet explained = sql.executeQuery()) {
      explained.next();
      String plan = explained.getString(1);
      JsonNode root = new ObjectMapper().readTree(plan).path(0).path("Plan");
      return new Cost(
          millis[TIMED / 2],
          root.path("Shared Hit Blocks").asLong() + root.path("Shared Read Blocks").asLong(),
          rows(root),
          plan);
    }
  }

  private static PreparedStatement prepared(Asked asked, BoundSql bound, String before, Connection connection)
      throws SQLException {
    PreparedStatement sql = connection.prepareStatement(before + bound.getSql());
    asked.statement().getConfiguration().newParameterHandler(asked.statement(), asked.values(), bound).setParameters(sql);
    return sql;
  }

  private static long rows(JsonNode node) {
    long own =
        node.path("Node Type").asText().contains("Scan")
            ? node.path("Actual Loops").asLong()
                * (node.path("Actual Rows").asLong() + node.path("Rows Removed by Filter").asLong())
            : 0;
    for (JsonNode child : node.path("Plans")) {
      own += rows(child);
    }
    return own;
  }
}
