package org.redress.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.testing.DatabaseServer;

/** What one database lets pass and another does not, found in the mappers' texts without that other one. */
class PortableSqlTest {

  private static final List<String> STATEMENTS = Mappers.on(DatabaseServer.H2.create("portable_sql")).texts();

  static Stream<Arguments> others() {
    return Stream.of(
        arguments("\\blimit\\b", "paging is: fetch first … rows only"),
        arguments("\\boffset\\b", "a page begins after the last row of the one before"),
        arguments("\\b(true|false)\\b", "a truth value is bound"),
        arguments("''", "to Oracle an empty text is null, and nothing equals it"),
        arguments("\\bilike\\b|::", "PostgreSQL alone has it"),
        arguments(
            "\\b(now|dateadd|datediff|nvl|ifnull|decode|sysdate|to_char|to_date|string_agg|listagg)\\b",
            "a function that not all have"),
        arguments("\\b(on conflict|merge into|returning|skip locked)\\b", "a clause that not all have"),
        arguments("\\)\\s+as\\s+\\w+\\s*(where|join|on|order|group|$)", "Oracle names a subquery without: as"),
        arguments("\\b(from|join)\\s+\\w+\\s+as\\s", "Oracle names a table without: as"),
        arguments("\\w{31,}", "a name that is longer than thirty characters"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("others")
  void no_statement_has(String pattern, String why) {
    Pattern found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    assertThat(STATEMENTS).hasSizeGreaterThan(20);
    assertThat(STATEMENTS).as(why).noneMatch(sql -> found.matcher(sql).find());
  }
}
