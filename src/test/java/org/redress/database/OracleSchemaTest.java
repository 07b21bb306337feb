package org.redress.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Liquibase would run on an empty Oracle, written without one; it lies in {@code target/schema} for whoever wants
 * to read or run it.
 */
class OracleSchemaTest {

  /** Before 12.2; longer ones are cut or refused by tools of that time still. */
  private static final int LONGEST_NAME = 30;

  private static final int LONGEST_TEXT = 4000;

  /** The words that Oracle keeps for itself (V$RESERVED_WORDS, reserved = 'Y'). */
  private static final Set<String> RESERVED =
      Set.of(
          ("access add all alter and any as asc audit between by char check cluster column column_value comment compress"
                  + " connect create current date decimal default delete desc distinct drop else exclusive exists file"
                  + " float for from grant group having identified immediate in increment index initial insert integer"
                  + " intersect into is level like lock long maxextents minus mlslabel mode modify nested_table_id noaudit"
                  + " nocompress not nowait null number of offline on online option or order pctfree prior public raw"
                  + " rename resource revoke row rowid rownum rows select session set share size smallint start successful"
                  + " synonym sysdate table then to trigger uid union unique update user validate values varchar varchar2"
                  + " view whenever where with")
              .split(" "));

  /** {@code name TYPE} at a column's place. */
  private static final Pattern COLUMN =
      Pattern.compile("(?:[(,]|\\bADD)\\s*(\\w+) (VARCHAR2?|NVARCHAR2?|CHAR|NCHAR|N?CLOB|BLOB|NUMBER|DECIMAL|INTEGER|INT|BIGINT|TIMESTAMP|DATE|BOOLEAN|FLOAT)(\\([^)]*\\))?");

  private static final Pattern NAMED =
      Pattern.compile("(?:TABLE|CONSTRAINT|INDEX|SEQUENCE) ([\\w.]+)", Pattern.CASE_INSENSITIVE);

  private static String everything;
  private static List<String> ours;

  @BeforeAll
  static void write_the_schema(@TempDir Path directory) throws LiquibaseException, IOException {
    StringWriter sql = new StringWriter();
    var nowhere =
        DatabaseFactory.getInstance()
            .openDatabase(
                "offline:oracle?version=19.3&outputLiquibaseSql=all&changeLogFile=" + directory.resolve("ran.csv"),
                null, null, null, new ClassLoaderResourceAccessor());
    new Liquibase("db/changelog/master.xml", new ClassLoaderResourceAccessor(), nowhere)
        .update(new Contexts(), new LabelExpression(), sql);
    everything = sql.toString();
    Path written = Path.of("target", "schema", "oracle.sql");
    Files.createDirectories(written.getParent());
    Files.writeString(written, everything);
    ours =
        Stream.of(everything.split(";\\s*\\R"))
            .map(statement -> statement.replaceAll("(?m)^--.*$", "").trim())
            .filter(statement -> statement.matches("(?is).*\\brd_.*") && !statement.matches("(?s)(INSERT INTO|COMMENT ON) .*"))
            .toList();
  }

  @Test
  void it_has_the_tables_of_the_engine_and_ours() {
    assertThat(everything)
        .contains("create table ACT_RU_EXECUTION", "create table ACT_HI_PROCINST", "CREATE TABLE rd_case", "CREATE TABLE rd_entry");
    assertThat(ours).hasSizeGreaterThan(15);
  }

  @Test
  void no_name_is_longer_than_every_oracle_takes() {
    assertThat(names()).filteredOn(name -> name.length() > LONGEST_NAME).isEmpty();
  }

  @Test
  void no_name_is_a_word_of_oracles_own() {
    assertThat(names()).isNotEmpty().doesNotContainAnyElementsOf(RESERVED);
  }

  @Test
  void every_column_is_of_a_type_that_means_the_same_on_all_databases() {
    Set<String> types =
        columns().map(column -> column.group(2) + (column.group(3) == null ? "" : column.group(3))).collect(Collectors.toCollection(TreeSet::new));
    assertThat(types)
        .as("texts, whole numbers, amounts, truth values, milliseconds and bytes; no CLOB, which cannot be compared")
        .allMatch(type -> type.matches("VARCHAR2\\(\\d+\\)|NVARCHAR2\\(\\d+\\)|INTEGER|DECIMAL\\(19, 2\\)|NUMBER\\(19, 2\\)|NUMBER\\(1\\)|TIMESTAMP\\(3\\)|BLOB"));
    assertThat(types).contains("NUMBER(1)", "TIMESTAMP(3)");
  }

  @Test
  void no_text_is_longer_than_a_column_may_be_and_chinese_is_counted_in_characters() {
    assertThat(columns().filter(column -> column.group(2).endsWith("VARCHAR2")))
        .isNotEmpty()
        .allSatisfy(
            column -> {
              int length = Integer.parseInt(column.group(3).replaceAll("\\D", ""));
              boolean national = column.group(2).startsWith("N");
              assertThat(length * (national ? 2 : 1)).as(column.group()).isLessThanOrEqualTo(LONGEST_TEXT);
            });
    assertThat(columns().filter(column -> column.group(1).matches("(?i)title|note|element_name|content|label")))
        .allSatisfy(column -> assertThat(column.group(2)).as(column.group(1)).isEqualTo("NVARCHAR2"));
  }

  @Test
  void nothing_is_generated_by_the_database_and_nothing_is_an_empty_text() {
    assertThat(ours)
        .noneMatch(statement -> statement.toLowerCase(Locale.ROOT).matches("(?s).*\\b(sequence|generated|trigger)\\b.*"))
        .noneMatch(statement -> statement.contains("''"));
  }

  private static Stream<MatchResult> columns() {
    return ours.stream().flatMap(statement -> COLUMN.matcher(statement).results());
  }

  private static List<String> names() {
    Stream<String> named = ours.stream().flatMap(s -> NAMED.matcher(s).results()).map(found -> found.group(1));
    return Stream.concat(named, columns().map(column -> column.group(1)))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }
}
