package org.redress.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.spin.impl.json.jackson.JacksonJsonNode;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.Test;
import org.redress.testing.Canary;

/** The list of what can be called holds what reads, and of an object no more than of the type that is listed. */
class ReadableTest {

  @Test
  void of_the_case_no_method_writes_or_leads_out() {
    for (Class<?> type : List.of(DelegateExecution.class, DelegateTask.class, ExecutionEntity.class)) {
      assertThat(
              Stream.of(type.getMethods())
                  .map(method -> method.getName())
                  .filter(name -> Readable.named(type, name).findAny().isPresent()))
          .isNotEmpty()
          .allMatch(name -> name.startsWith("get") || name.startsWith("has"))
          .noneMatch(name -> name.matches("getClass|.*(Services|Engine|Model|Execution|Instance|Variables.*|Context)"));
    }
  }

  @Test
  void json_is_read_and_not_changed() {
    for (Class<?> type : List.of(SpinJsonNode.class, JacksonJsonNode.class)) {
      assertThat(Readable.methods(type, "prop", 1)).isNotEmpty();
      assertThat(Readable.named(type, "prop").filter(method -> method.getParameterCount() > 1)).isEmpty();
      for (String name : List.of("append", "remove", "deleteProp", "insertAt", "jsonPath", "unwrap", "mapTo", "writeToWriter")) {
        assertThat(Readable.named(type, name)).as(name).isEmpty();
      }
    }
  }

  @Test
  void a_list_and_a_row_are_not_changed() {
    for (String name : List.of("add", "put", "remove", "clear", "stream", "iterator", "forEach", "getClass", "hashCode")) {
      assertThat(Readable.named(java.util.ArrayList.class, name)).as(name).isEmpty();
      assertThat(Readable.named(Map.class, name)).as(name).isEmpty();
      assertThat(Readable.named(String.class, name)).as(name).isEmpty();
    }
  }

  @Test
  void of_a_bean_for_models_what_its_class_declares_and_nothing_static() {
    assertThat(Readable.named(Canary.class, "die")).hasSize(1);
    for (String name : List.of("deaths", "getClass", "notify", "wait", "toString")) {
      assertThat(Readable.named(Canary.class, name)).as(name).isEmpty();
    }
  }

  @Test
  void a_bean_that_is_not_marked_has_nothing() {
    assertThat(Readable.named(Runtime.class, "exec")).isEmpty();
    assertThat(Readable.named(Class.class, "forName")).isEmpty();
    assertThat(Readable.named(Object.class, "toString")).isEmpty();
  }
}
