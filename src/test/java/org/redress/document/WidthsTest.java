package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WidthsTest {

  @Test
  void a_row_is_shared_as_its_layout_says() {
    assertThat(Widths.of(row(6, 5, 5))).containsExactly(12, 10, 10);
  }

  @Test
  void who_says_nothing_shares_what_is_left() {
    assertThat(Widths.of(row(0))).containsExactly(32);
    assertThat(Widths.of(row(0, 0, 0))).containsExactly(10, 11, 11);
    assertThat(Widths.of(row(8, 0, 0))).containsExactly(16, 8, 8);
  }

  @Test
  void the_last_takes_what_nobody_has() {
    assertThat(Widths.of(row(4, 4))).containsExactly(8, 24);
  }

  @Test
  void a_row_that_is_too_full_is_shared_alike() {
    assertThat(Widths.of(row(16, 16))).containsExactly(16, 16);
  }

  private static List<JsonNode> row(int... columns) {
    return Arrays.stream(columns)
        .mapToObj(
            number -> {
              var component = new ObjectMapper().createObjectNode();
              component.putObject("layout").put("columns", number == 0 ? null : number);
              return (JsonNode) component;
            })
        .toList();
  }
}
