package org.redress.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTableTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"today()\"", "not(\"a\",\"b\")", "<= 10000", "[1..5]", "true", "-", ""})
  void a_table_whose_cells_are_literals_answers_the_same_each_time(String cell) {
    assertThat(PlainTable.of(table("grade", cell))).map(PlainTable::inputs).hasValueSatisfying(inputs -> assertThat(inputs).containsExactly("grade"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"< today()", "> amount", "date(\"2026-01-01\")", "\"a\", other"})
  void a_cell_that_names_something_is_reckoned_each_time(String cell) {
    assertThat(PlainTable.of(table("grade", cell))).isEmpty();
  }

  @Test
  void so_is_a_table_that_reckons_what_it_is_asked() {
    assertThat(PlainTable.of(table("amount * 2", "10"))).isEmpty();
  }

  @Test
  void a_question_with_a_list_or_a_document_is_not_remembered() {
    PlainTable table = PlainTable.of(table("grade", "\"minor\"")).orElseThrow();

    assertThat(table.given(Variables.putValue("grade", "minor").putValue("other", List.of()).asVariableContext())).contains(Map.of("grade", "minor"));
    assertThat(table.given(Variables.putValue("grade", List.of("minor")).asVariableContext())).isEmpty();
    assertThat(table.given(Variables.createVariables().asVariableContext())).contains(Map.of());
  }

  /** A limit is asked at each step of each case. */
  @Test
  void every_table_of_limits_that_ships_is_plain() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("dmn"))) {
      assertThat(files.filter(file -> file.toString().endsWith("-deadlines.dmn")))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(PlainTable.of(Dmn.readModelFromFile(file.toFile()))).isPresent());
    }
  }

  private static DmnModelInstance table(String input, String cell) {
    String text =
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://redress.org">
          <decision id="limits" name="limits"><decisionTable id="t" hitPolicy="FIRST">
            <input id="i"><inputExpression id="e" typeRef="string"><text>%s</text></inputExpression></input>
            <output id="o" name="limit" typeRef="string"/>
            <rule id="r"><inputEntry id="c"><text><![CDATA[%s]]></text></inputEntry>
              <outputEntry id="a"><text>"P1BD"</text></outputEntry></rule>
          </decisionTable></decision>
        </definitions>
        """
            .formatted(input, cell);
    return Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
