package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.redress.expression.DiagramCode;
import org.redress.expression.Reach;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped models use what the list of {@link Reach} has and nothing else, and the list has little that they do not use. */
@RedressTest
class ShippedExpressionsTest {

  @Autowired private Reach reach;

  @Test
  void every_expression_of_every_diagram_stays_within_the_list() throws Exception {
    Set<String> beyond = new TreeSet<>();
    int seen = 0;
    for (Path diagram : diagrams()) {
      for (ModelText.Written written : ModelText.of(Files.readAllBytes(diagram)).expressions()) {
        Juel expression = Juel.parse(written.text());
        seen++;
        expression.functions().stream().filter(name -> !Reach.FUNCTIONS.contains(name)).forEach(beyond::add);
        expression.members().stream().filter(member -> !isWithin(member)).map(Object::toString).forEach(beyond::add);
      }
    }
    assertThat(seen).as("expressions read").isGreaterThan(500);
    assertThat(beyond).as("what the shipped models reach for beyond the list").isEmpty();
  }

  @Test
  void no_diagram_holds_code() throws Exception {
    for (Path diagram : diagrams()) {
      assertThat(DiagramCode.in(Files.readAllBytes(diagram))).as("%s", diagram).isEmpty();
    }
  }

  @Test
  void the_beans_for_models_are_three() {
    assertThat(reach.beans()).as("besides the canary of the tests").containsExactlyInAnyOrder("canary", "caseData", "deadline", "report");
  }

  private boolean isWithin(Juel.Member member) {
    String name = member.name().orElse("");
    return member
        .on()
        .flatMap(reach::type)
        .map(type -> member.called() ? reach.methods(type, name).findAny().isPresent() : reach.hasProperty(type, name))
        .orElseGet(() -> member.called() ? reach.ofValues(name) : !name.equals("class"));
  }

  private static List<Path> diagrams() throws Exception {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
    }
  }
}
