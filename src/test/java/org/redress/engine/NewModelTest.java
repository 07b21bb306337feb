package org.redress.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.ModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read is what the library's own reader reads, and what it refuses is refused in its words. */
class NewModelTest {

  private static final Path DIAGRAM = Path.of("processes/retail/retail-franchise-handling.bpmn");
  private static final Path TABLE = Path.of("dmn/retail/retail-franchise-grade.dmn");

  @Test
  void an_element_is_found_by_its_id() throws IOException {
    assertThat(NewModel.diagram(Files.readAllBytes(DIAGRAM)).<org.camunda.bpm.model.bpmn.instance.UserTask>getModelElementById("handle-level-1").getName())
        .isNotEmpty();
    assertThat(ids(NewModel.diagram(Files.readAllBytes(DIAGRAM))))
        .isEqualTo(ids(Bpmn.readModelFromStream(Files.newInputStream(DIAGRAM))));
    assertThat(ids(NewModel.table(Files.readAllBytes(TABLE)))).isEqualTo(ids(Dmn.readModelFromStream(Files.newInputStream(TABLE))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<bpmn:userTask ", "<bpmn:userTask colour=\"red\" ", "<bpmn:teaTask ", "<userTask "})
  void a_diagram_that_is_none_is_refused_in_the_librarys_words(String task) throws IOException {
    String text = Files.readString(DIAGRAM).replaceFirst("<bpmn:userTask ", task);
    assertThat(text).contains("<bpmn:userTask ");
    sameRefusal(() -> NewModel.diagram(text.getBytes(UTF_8)), () -> Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(UTF_8))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<rule ", "<rule colour=\"red\" ", "<teaRule ", "<!DOCTYPE"})
  void a_table_that_is_none_is_refused_in_the_librarys_words(String rule) throws IOException {
    String text = Files.readString(TABLE).replaceFirst("<rule ", rule);
    sameRefusal(() -> NewModel.table(text.getBytes(UTF_8)), () -> Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(UTF_8))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tea", "<tea/>", "<!DOCTYPE tea><tea/>"})
  void what_is_no_model_at_all_is_refused(String text) {
    assertThatThrownBy(() -> NewModel.diagram(text.getBytes(UTF_8))).isInstanceOf(ModelException.class);
    assertThatThrownBy(() -> NewModel.table(text.getBytes(UTF_8))).isInstanceOf(ModelException.class);
  }

  private static List<String> ids(ModelInstance model) {
    return model.getDocument().getRootElement().getChildElements().stream()
        .flatMap(child -> child.getChildElements().stream())
        .map(element -> element.getAttribute("id"))
        .filter(id -> id != null && model.getModelElementById(id) != null)
        .toList();
  }

  private static void sameRefusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable ours, org.assertj.core.api.ThrowableAssert.ThrowingCallable librarys) {
    Throwable refusal = catchThrowable(librarys);
    Throwable own = catchThrowable(ours);
    if (refusal == null) {
      assertThat(own).isNull();
      return;
    }
    assertThat(own).hasSameClassAs(refusal).hasMessage(refusal.getMessage());
    assertThat(own.getCause().getMessage()).isEqualTo(refusal.getCause().getMessage());
  }
}
