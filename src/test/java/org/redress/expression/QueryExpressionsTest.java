package org.redress.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.beans.Introspector;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.testing.Canary;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * No text of a request or of a stored list is evaluated, in any query there is, at whatever depth. The text
 * calls what even a model may call, so a canary dies of every evaluation.
 */
@RedressTest
class QueryExpressionsTest {

  private static final String TEXT = "${canary.die()}";
  private static final String SENTENCE = "查询里不能用表达式";
  private static final String ADMINISTRATOR = "administrator-who-asks";
  private static final String CLERK = "clerk-who-asks";
  private static final String CLERKS = "retail-franchise.first-level-receiver";

  @Autowired private ProcessEngine engine;
  @Autowired private TaskService tasks;
  @Autowired private FilterService filters;
  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private JdbcTemplate database;

  private int deaths;

  @BeforeEach
  void people() {
    staff.employs(ADMINISTRATOR, "camunda-admin");
    staff.employs(CLERK, CLERKS);
    deaths = Canary.deaths();
  }

  @AfterEach
  void nothing_was_evaluated() {
    staff.dismisses(ADMINISTRATOR, "camunda-admin");
    staff.dismisses(CLERK, CLERKS);
    filters.createFilterQuery().filterNameLike("canary%").list().forEach(f -> filters.deleteFilter(f.getId()));
    assertThat(Canary.deaths()).as("evaluations").isEqualTo(deaths);
  }

  static Stream<Method> criteria() {
    return Arrays.stream(TaskQuery.class.getMethods())
        .filter(method -> method.getName().endsWith("Expression"))
        .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
  }

  static Stream<String> keys() {
    return Arrays.stream(TaskQueryDto.class.getMethods())
        .map(Method::getName)
        .filter(name -> name.startsWith("set") && name.endsWith("Expression"))
        .map(name -> Introspector.decapitalize(name.substring(3)))
        .sorted();
  }

  static Stream<Class<?>> queries() throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(AbstractQuery.class));
    Stream.Builder<Class<?>> found = Stream.builder();
    for (var candidate : scanner.findCandidateComponents("org.camunda.bpm.engine")) {
      Class<?> type = Class.forName(candidate.getBeanClassName());
      if (!Modifier.isAbstract(type.getModifiers())) {
        found.add(type);
      }
    }
    return found.build();
  }

  @Test
  void the_walk_sees_what_there_is() throws ClassNotFoundException {
    assertThat(criteria()).hasSizeGreaterThan(15);
    assertThat(keys()).contains("assigneeExpression", "dueAfterExpression").hasSizeGreaterThan(15);
    assertThat(queries()).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void no_criterion_of_a_task_query_is_evaluated_at_any_depth(Method criterion) throws Exception {
    TaskQuery top = tasks.createTaskQuery();
    criterion.invoke(top, TEXT);
    TaskQuery part = tasks.createTaskQuery().or().taskName("x").endOr().or().taskName("y");
    criterion.invoke(part, TEXT);

    for (TaskQuery query : List.of(top, part.endOr())) {
      assertThatThrownBy(query::list).isInstanceOf(Refused.class).hasMessageContaining(SENTENCE);
      assertThatThrownBy(query::count).isInstanceOf(Refused.class);
      assertThatThrownBy(query::singleResult).isInstanceOf(Refused.class);
      assertThatThrownBy(() -> query.listPage(0, 1)).isInstanceOf(Refused.class);
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void no_query_of_any_kind_evaluates_one(Class<?> type) throws Exception {
    CommandExecutor executor = configuration().getCommandExecutorTxRequired();

    for (boolean asked : new boolean[] {true, false}) {
      AbstractQuery<?, ?> query = make(type, executor);
      query.addExpression("orderBy", TEXT);
      Throwable refusal =
          asked
              ? catchThrowable(query::list)
              : catchThrowable(() -> executor.execute(c -> query.evaluateExpressionsAndExecuteList(c, null)));
      assertThat(refusal).as("%s asked: %s", type.getSimpleName(), asked).isInstanceOf(Refused.class);
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_request_with_one_is_answered_with_a_sentence(String key) {
    String top = "{\"%s\":\"%s\"}".formatted(key, TEXT);
    String inner = "{\"orQueries\":[{\"name\":\"x\"},{\"%s\":\"%s\"}]}".formatted(key, TEXT);

    for (String body : List.of(top, inner)) {
      for (String path : List.of("/task", "/task/count")) {
        assertRefused(rest.post(CLERK, path, body), path + body);
      }
      assertRefused(rest.post(ADMINISTRATOR, "/filter/create", filter("canary-" + key, body)), "store " + body);
    }
    assertRefused(rest.get(CLERK, "/task?" + key + "=$%7Bcanary.die()%7D"), "GET");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void a_list_that_stands_in_the_database_is_not_evaluated_for_whoever_opens_it(String key) {
    for (String query :
        List.of(
            "{\"%s\":\"%s\"}".formatted(key, TEXT),
            "{\"orQueries\":[{\"%s\":\"%s\"}]}".formatted(key, TEXT),
            "{\"orQueries\":[{\"name\":\"x\"},{\"%s\":\"%s\"}]}".formatted(key, TEXT))) {
      String filter = stored(query);
      for (String path : List.of("/list", "/count")) {
        assertRefused(rest.get(ADMINISTRATOR, "/filter/" + filter + path), path + query);
        assertRefused(rest.post(ADMINISTRATOR, "/filter/" + filter + path, "{}"), path + query);
      }
      assertThat(rest.get(ADMINISTRATOR, "/filter/" + filter + "/singleResult").status())
          .as("the interface has a sentence of its own here")
          .isEqualTo(400);
      filters.deleteFilter(filter);
    }
  }

  @Test
  void a_list_is_not_extended_by_one() {
    String filter = stored("{}");

    for (String body :
        List.of("{\"assigneeExpression\":\"" + TEXT + "\"}", "{\"orQueries\":[{\"assigneeExpression\":\"" + TEXT + "\"}]}")) {
      for (String path : List.of("/list", "/count")) {
        assertRefused(rest.post(ADMINISTRATOR, "/filter/" + filter + path, body), path + body);
      }
    }
  }

  @Test
  void the_depth_of_a_query_hides_none() {
    String deep = "{\"orQueries\":[{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"" + TEXT + "\"}]}]}]}";

    for (String path : List.of("/task", "/task/count")) {
      assertThat(rest.post(CLERK, path, deep).status()).as(path).isEqualTo(400);
    }
    assertThat(rest.post(ADMINISTRATOR, "/filter/create", filter("canary-deep", deep)).status()).isEqualTo(400);
    String filter = stored(deep);
    rest.get(ADMINISTRATOR, "/filter/" + filter + "/list");
    rest.get(ADMINISTRATOR, "/filter/" + filter + "/count");
  }

  @Test
  void what_only_looks_like_a_text_of_the_product_is_none() {
    for (String text :
        List.of("${ currentUser()}", "${currentUser()}${canary.die()}", "#{now()}", "${dateTime().plusHours(25)}", "joe")) {
      Filter filter = filters.newTaskFilter("canary");
      filter.setQuery(tasks.createTaskQuery().taskAssigneeExpression(text));
      assertThatThrownBy(() -> filters.saveFilter(filter)).as(text).isInstanceOf(Refused.class);
    }
  }

  @Test
  void the_lists_of_the_product_answer_as_before() {
    Map<String, String> lists =
        filters.createFilterQuery().list().stream().collect(Collectors.toMap(Filter::getName, Filter::getId, (a, b) -> a));
    assertThat(lists).containsKeys("我的待办", "待认领", "即将到期", "已逾期");
    var task = complaints.about("retail-franchise").filed().open("register");

    assertThat(rest.get(CLERK, "/filter/" + lists.get("待认领") + "/list").body()).contains(task.getId());
    assertThat(rest.get(CLERK, "/filter/" + lists.get("我的待办") + "/list").body()).doesNotContain(task.getId());
    staff.as(CLERK, () -> {
      tasks.claim(task.getId(), CLERK);
      return null;
    });
    assertThat(rest.get(CLERK, "/filter/" + lists.get("待认领") + "/list").body()).doesNotContain(task.getId());
    assertThat(rest.get(CLERK, "/filter/" + lists.get("我的待办") + "/list").body()).contains(task.getId());
    assertThat(rest.get(CLERK, "/filter/" + lists.get("即将到期") + "/list").status()).isEqualTo(200);
    assertThat(rest.get(CLERK, "/filter/" + lists.get("已逾期") + "/count").status()).isEqualTo(200);
  }

  private String stored(String query) {
    Filter filter = filters.newTaskFilter("canary-harmless");
    filter.setQuery(tasks.createTaskQuery());
    String id = filters.saveFilter(filter).getId();
    assertThat(database.update("UPDATE ACT_RU_FILTER SET QUERY_ = ? WHERE ID_ = ?", query, id)).isOne();
    return id;
  }

  private static String filter(String name, String query) {
    return "{\"resourceType\":\"Task\",\"name\":\"%s\",\"query\":%s}".formatted(name, query);
  }

  private static void assertRefused(Rest.Answer answer, String what) {
    assertThat(answer.status()).as(what + " " + answer.body()).isEqualTo(400);
    assertThat(answer.body()).as(what).contains(SENTENCE);
  }

  private static AbstractQuery<?, ?> make(Class<?> type, CommandExecutor executor) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      constructor.setAccessible(true);
      if (parameters.length == 1 && parameters[0] == CommandExecutor.class) {
        return (AbstractQuery<?, ?>) constructor.newInstance(executor);
      }
      if (parameters.length == 2 && parameters[0] == CommandExecutor.class && parameters[1] == String.class) {
        return (AbstractQuery<?, ?>) constructor.newInstance(executor, "x");
      }
      if (parameters.length == 2 && parameters[0] == String.class && parameters[1] == CommandExecutor.class) {
        return (AbstractQuery<?, ?>) constructor.newInstance("x", executor);
      }
    }
    AbstractQuery<?, ?> query = (AbstractQuery<?, ?>) type.getDeclaredConstructor().newInstance();
    query.setCommandExecutor(executor);
    return query;
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }
}
