package org.redress.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redress.testing.DatabaseServer;

/**
 * Every statement of every mapper runs on every database: with all that can be asked, and with nothing that need not
 * be. Each comes up twice, so that it finds what the others have put in; that the answers are right, the features'
 * tests tell.
 */
class EveryStatementTest {

  @ParameterizedTest
  @EnumSource
  void every_statement_is_understood_with_and_without_what_may_be_left_out(DatabaseServer server) {
    assumeTrue(server.missing().isEmpty(), () -> server.missing().orElseThrow());
    Mappers mappers = Mappers.on(server.create("every_statement").withSchema());
    List<String> ran = new ArrayList<>();
    List<String> wrong = new ArrayList<>();

    for (int round = 1; round <= 2; round++) {
      for (Method method : mappers.methods()) {
        for (SampleValues values : SampleValues.values()) {
          Optional<Throwable> found = mappers.call(method, values);
          boolean counts = values == SampleValues.FULL || found.flatMap(Mappers::fromDatabase).isPresent();
          if (found.isPresent() && counts) {
            wrong.add(Mappers.id(method) + " (" + values + "): " + found.get());
          }
        }
        ran.add(Mappers.id(method));
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(ran).as("statements run").containsAll(mappers.statements());
    assertThat(mappers.statements()).as("statements found").hasSizeGreaterThan(20);
  }
}
