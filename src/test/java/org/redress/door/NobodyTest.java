package org.redress.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.query.Query;
import org.junit.jupiter.api.Test;
import org.redress.engine.Platform;
import org.redress.engine.Unasked;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A request that got past every login, whichever way: the engine does nothing for it. */
@RedressTest
class NobodyTest {

  @Autowired private ProcessEngine engine;
  @Autowired private CurrentRequest requests;

  @Test
  void every_question_of_every_service_is_refused() {
    List<Method> questions = questions();
    assertThat(questions).as("questions of the engine's services").hasSizeGreaterThan(40);

    for (Method question : questions) {
      assertThatThrownBy(() -> inARequest(() -> ask(question))).as(question.toString())
          .isInstanceOf(AuthorizationException.class).hasMessage("请先登录");
      assertThatCode(() -> ask(question)).as("the platform's own work, %s", question).doesNotThrowAnyException();
    }
  }

  @Test
  void and_so_is_everything_that_changes_something() {
    var identity = engine.getIdentityService();
    List<Callable<?>> changes =
        List.of(
            () -> identity.newUser("mallory"),
            () -> {
              identity.createMembership("admin", "compliance");
              return null;
            },
            () -> engine.getRepositoryService().createDeployment().addString("x.txt", "x").deploy(),
            () -> engine.getRuntimeService().startProcessInstanceByKey("retail-franchise"),
            () -> {
              engine.getTaskService().claim("task", "mallory");
              return null;
            },
            () -> {
              engine.getManagementService().executeJob("job");
              return null;
            },
            () -> engine.getDecisionService().evaluateDecisionTableByKey("table").evaluate(),
            () -> engine.getManagementService().getProperties());

    for (Callable<?> change : changes) {
      assertThatThrownBy(() -> inARequest(change)).isInstanceOf(AuthorizationException.class).hasMessage("请先登录");
    }
  }

  @Test
  void the_platforms_own_doings_are_the_exception_and_end_with_themselves() throws Exception {
    Callable<Long> people = () -> engine.getIdentityService().createUserQuery().count();

    assertThat(inARequest(() -> Platform.unasked(Unasked.LOGIN, people))).isPositive();
    assertThat(Platform.isUnasked()).isFalse();
    assertThatThrownBy(() -> inARequest(people)).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void for_somebody_the_engine_works_and_afterwards_the_thread_is_nobodys() throws Exception {
    engine.getIdentityService().setAuthentication("analyst", List.of("analysts"));
    try {
      assertThat(inARequest(() -> engine.getRepositoryService().createProcessDefinitionQuery().count())).isPositive();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
    assertThat(requests.get()).isEmpty();
  }

  private <T> T inARequest(Callable<T> act) throws Exception {
    List<T> result = new ArrayList<>();
    List<Exception> thrown = new ArrayList<>();
    requests.doFilter(
        new MockHttpServletRequest("GET", "/somewhere"),
        new MockHttpServletResponse(),
        (request, response) -> {
          try {
            result.add(act.call());
          } catch (Exception e) {
            thrown.add(e);
          }
        });
    if (!thrown.isEmpty()) {
      throw thrown.get(0);
    }
    return result.get(0);
  }

  private static List<Method> questions() {
    return Arrays.stream(ProcessEngineServices.class.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .flatMap(service -> Arrays.stream(service.getReturnType().getMethods()))
        .filter(method -> method.getParameterCount() == 0 && Query.class.isAssignableFrom(method.getReturnType()))
        .toList();
  }

  private Object ask(Method question) throws Exception {
    for (Method service : ProcessEngineServices.class.getMethods()) {
      if (service.getParameterCount() == 0 && service.getReturnType() == question.getDeclaringClass()) {
        try {
          return ((Query<?, ?>) question.invoke(service.invoke(engine))).count();
        } catch (InvocationTargetException e) {
          throw (Exception) e.getCause();
        }
      }
    }
    throw new AssertionError(question);
  }
}
