package org.redress.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.testing.Node;

/** The commands of the analysts' guide, one after the other in one shell, against the product as it runs. */
class GuideIT {

  private static final Pattern COMMANDS = Pattern.compile("(?m)^```bash\\n(.*?)^```$", Pattern.DOTALL);
  private static final String NEXT = "=== next command of the guide ===";

  @TempDir private static Path directory;
  private static Node node;

  @BeforeAll
  static void the_product_runs_and_a_case_is_open() throws Exception {
    node = Node.start(directory);
    node.file("guide");
  }

  @AfterAll
  static void it_ends() throws Exception {
    node.close();
  }

  @Test
  void every_command_does_what_the_guide_says() throws Exception {
    List<String> blocks =
        COMMANDS.matcher(Files.readString(Path.of("docs/analysts.md"))).results().map((MatchResult found) -> found.group(1)).toList();

    List<String> answers = List.of(run(blocks).split(NEXT, -1));

    assertThat(answers).hasSameSizeAs(blocks).hasSize(8);
    assertThat(answers.get(1)).as("retired, and why").contains("\"retired\":{\"by\":", "周报并入月报");
    assertThat(answers.get(2)).as("the row that decides").contains("\"number\":2", "三级投诉（非常严重投诉）", "4.3.3");
    assertThat(answers.get(3)).as("who calls").contains("retail-franchise-weekly-report", "TAKES_FIELD", "retail-franchise-intake");
    assertThat(answers.get(4)).as("deployed").contains("deployedProcessDefinitions");
    assertThat(answers.get(5)).as("what moving would do, and its doing").containsSubsequence("\"cases\":[{", "第1版 → 第2版", "\"more\":0", "}[{\"caseId\"", "\"obstacles\":[]");
    assertThat(answers.get(6)).as("tried with a renamed step").contains("\"cases\":[]", "\"id\":\"register\"");
    assertThat(answers.get(7)).as("what is the newest now").contains("\"id\":\"retail-franchise\"", "\"version\":3");
  }

  private static String run(List<String> blocks) throws IOException, InterruptedException {
    String script = "set -euo pipefail\n" + blocks.stream().collect(Collectors.joining("echo '" + NEXT + "'\n"));
    ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
    shell.environment().put("REDRESS", node.address(""));
    shell.environment().put("ANALYST", "analyst:" + node.password("analyst"));
    Process running = shell.start();
    String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(output).isZero();
    return output;
  }
}
