package org.redress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.FetchExternalTasksCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;

/** Every command that the engine, its REST interface and its web applications have is decided. */
class EngineCommandsTest {

  private static final String CLERK = "clerk";
  private static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

  private final Rulings rulings = new Rulings();

  @Test
  void every_command_on_the_class_path_is_decided_and_every_decision_has_its_command() {
    Set<String> found = new CommandsFound().names();
    Set<String> queries = new CommandsFound().queries();

    assertThat(found).as("the commands that the search finds").hasSizeGreaterThan(250)
        .contains(CompleteTaskCmd.class.getName(), DeleteDeploymentCmd.class.getName());
    Set<String> undecided = new TreeSet<>(found);
    undecided.removeAll(queries);
    undecided.removeAll(rulings.names());
    assertThat(undecided).as("commands to decide in command/commands.yml; until then refused from persons").isEmpty();
    Set<String> vanished = new TreeSet<>(rulings.names());
    vanished.removeAll(found);
    assertThat(vanished).as("decisions in command/commands.yml about commands that are no more").isEmpty();
    assertThat(queries).as("queries are decided by their kind").doesNotContainAnyElementsOf(rulings.names());
  }

  @Test
  void whoever_is_refused_reads_a_chinese_sentence() {
    assertThat(rulings.all()).filteredOn(ruling -> ruling.decision() == Decision.REFUSED
            || ruling.decision() == Decision.ADMINISTRATORS || ruling.without() != null)
        .isNotEmpty()
        .allSatisfy(ruling -> assertThat(ruling.sentence()).as("%s", ruling.commands()).containsPattern("[\\u4e00-\\u9fff]{6}"));
  }

  @Test
  void a_command_that_nobody_has_decided_is_refused_from_a_person() {
    assertRefused(undecided(), "系统未开放这项操作", CLERK);
    assertRefused(undecided(), "系统未开放这项操作", CLERK, ADMINISTRATORS);
  }

  @Test
  void the_platform_is_not_asked() {
    assertThat(runs(undecided(), Optional.empty())).isTrue();
    assertThat(runs(new DeleteDeploymentCmd("any", true, false, false), Optional.empty())).isTrue();
  }

  @Test
  void reading_is_left_to_the_engines_rights() {
    assertThat(runs(new TaskQueryImpl(), person(CLERK))).isTrue();
  }

  @Test
  void what_is_refused_is_refused_from_administrators_too() {
    assertRefused(new DeleteDeploymentCmd("any", true, false, false), "不能删除", CLERK, ADMINISTRATORS);
  }

  @Test
  void nobody_takes_work_from_the_engine_as_an_external_worker() {
    assertRefused(new FetchExternalTasksCmd("worker", 1, Map.of()), "外部任务", CLERK, ADMINISTRATORS);
  }

  @Test
  void what_may_carry_no_values_is_refused_with_any() {
    assertThat(runs(new ResolveTaskCmd("any", null), person(CLERK))).isTrue();
    assertThat(runs(new CompleteTaskCmd("any", Map.of()), person(CLERK))).isTrue();
    assertRefused(new ResolveTaskCmd("any", Map.of("approvedAmount", 1)), "不能另带数据", CLERK);
    assertRefused(new CompleteTaskCmd("any", Map.of("approvedAmount", 1)), "通过其表单", CLERK);
  }

  @Test
  void only_an_administrator_lets_a_job_be_tried_again_and_not_at_another_time() {
    assertThat(runs(new SetJobRetriesCmd("any", null, 1, null, false), person(CLERK, ADMINISTRATORS))).isTrue();
    assertRefused(new SetJobRetriesCmd("any", null, 1, null, false), "系统管理员", CLERK);
    assertRefused(new SetJobRetriesCmd("any", null, 1, null, true), "不能更改其时间", CLERK, ADMINISTRATORS);
  }

  private void assertRefused(Command<?> command, String words, String user, String... groups) {
    assertThatThrownBy(() -> runs(command, person(user, groups)))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageContaining(words);
  }

  /** Whether the gate lets it through to the engine. */
  private boolean runs(Command<?> command, Optional<Authentication> person) {
    boolean[] reached = {false};
    CommandGate gate = new CommandGate(rulings, () -> person);
    gate.setNext(
        new CommandInterceptor() {
          @Override
          public <T> T execute(Command<T> passed) {
            reached[0] = true;
            return null;
          }
        });
    gate.execute(command);
    return reached[0];
  }

  private static Optional<Authentication> person(String user, String... groups) {
    return Optional.of(new Authentication(user, List.of(groups)));
  }

  /** As a later version of the engine might bring: of no class that the list knows. */
  private static Command<?> undecided() {
    return (Command<?>)
        Proxy.newProxyInstance(
            Command.class.getClassLoader(), new Class<?>[] {Command.class}, (self, method, given) -> null);
  }
}
