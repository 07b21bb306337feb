package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redress.RedressApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A product that ships a model which breaks a rule does not start, and says why in a few lines. */
@ExtendWith(OutputCaptureExtension.class)
class StartWithBrokenModelIT {

  @Test
  void the_application_fails_with_the_sentences_and_without_a_stack_trace(
      @TempDir Path folder, CapturedOutput output) throws IOException {
    TeaHouse broken =
        TeaHouse.whole().with(TeaHouse.LIFECYCLE, "deadline.in('P3BD')", "deadline.in('P3XD')");
    for (var file : broken.drawn().entrySet()) {
      String kind =
          file.getKey().endsWith(".bpmn")
              ? "processes"
              : file.getKey().endsWith(".dmn") ? "dmn" : "forms";
      Path path = folder.resolve(kind).resolve("catering").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    ClassLoader tests = Thread.currentThread().getContextClassLoader();
    try (var shipped = new URLClassLoader(new URL[] {folder.toUri().toURL()}, tests)) {
      Thread.currentThread().setContextClassLoader(shipped);
      assertThatThrownBy(
              () ->
                  new SpringApplicationBuilder(RedressApplication.class)
                      .profiles("test")
                      .run(
                          "--spring.datasource.url=jdbc:h2:mem:broken;DEFAULT_NULL_ORDERING=HIGH",
                          "--redress.lifecycles=tea-house",
                          "--redress.data-directory=" + folder,
                          "--server.port=0"))
          .hasMessageContaining("P3XD");
    } finally {
      Thread.currentThread().setContextClassLoader(tests);
    }
    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("processes/catering/tea-house.bpmn")
        .contains("due-handle：表达式")
        .contains("期限“P3XD”无法识别")
        .contains("docs/modelling.md")
        .doesNotContain("\tat org.");
  }
}
