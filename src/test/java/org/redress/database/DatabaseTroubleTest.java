package org.redress.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the databases say, PostgreSQL by its SQL state, Oracle and H2 by their own codes. */
class DatabaseTroubleTest {

  @ParameterizedTest
  @CsvSource({
    "08001, 0, UNREACHABLE", "08006, 17820, UNREACHABLE", "66000, 12541, UNREACHABLE", "66000, 12514, UNKNOWN",
    "3D000, 0, UNKNOWN", "28P01, 0, REFUSED", "28000, 0, REFUSED", "72000, 1017, REFUSED", "42501, 0, NO_RIGHT",
    "3F000, 0, NO_RIGHT", "42000, 1031, NO_RIGHT", "72000, 1950, NO_RIGHT", "90020, 90020, IN_USE"
  })
  void an_error_is_told_from_the_others(String state, int code, DatabaseTrouble trouble) {
    assertThat(DatabaseTrouble.of(new SQLException("said", state, code))).contains(trouble);
  }

  @ParameterizedTest
  @CsvSource({"42P01, 0", "72000, 1722", ", 0"})
  void an_error_of_another_kind_is_left_to_those_who_understand_it(String state, int code) {
    assertThat(DatabaseTrouble.of(new SQLException("said", state, code))).isEmpty();
  }

  @Test
  void what_follows_the_address_is_not_told() {
    assertThat(DatabaseTrouble.REFUSED.description("jdbc:postgresql://db:5432/redress?password=secret", "clerk"))
        .contains("postgresql://db:5432/redress不接受用户clerk")
        .doesNotContain("secret");
  }
}
