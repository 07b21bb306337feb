package org.redress.demonstration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.redress.demonstration.NextLimit.Limit;
import org.redress.engine.Platform;
import org.redress.engine.StandingGroups;
import org.redress.engine.Unasked;
import org.redress.organisation.DemonstrationPeople;
import org.redress.organisation.DemonstrationPeople.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom a newcomer can log in as, by sector, policy and role, and what time it is. */
@OnlyInDemonstration
@RestController
@RequestMapping(DemonstrationPage.ROOT)
class DemonstrationPage {

  /** Where the page is. */
  static final String ROOT = "/demonstration";

  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationPage.class);
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private static final Map<String, String> BEGINS_IN =
      Map.of(
          StandingGroups.ADMINISTRATORS, "/camunda/app/admin/default/",
          StandingGroups.ANALYSTS, "/camunda/app/cockpit/default/#/models",
          StandingGroups.COMPLIANCE, "/camunda/app/cockpit/default/",
          StandingGroups.MANAGEMENT, "/camunda/app/cockpit/default/");

  private final ProcessEngine engine;
  private final DemonstrationPeople people;
  private final NextLimit limits;
  private final FastForward clock;
  private final Environment environment;

  DemonstrationPage(
      ProcessEngine engine,
      DemonstrationPeople people,
      NextLimit limits,
      FastForward clock,
      Environment environment) {
    this.environment = environment;
    this.engine = engine;
    this.people = people;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @param policy its name; null for those above the policies
   * @param sector the folder of its models
   */
  record PolicyPeople(String policy, String sector, List<Role> roles) {}

  /**
   * @param name the role's
   * @param user who has it
   * @param person the user's name
   */
  record Role(String name, String user, String person) {}

  /**
   * @param now the demonstration's
   * @param next the limit that ends next; null where none runs
   * @param ended what ended with the last step
   */
  record Time(Instant now, Limit next, List<Limit> ended) {}

  /** Where somebody who has logged in begins. */
  record Begin(String page) {}

  /** For who looks at the log of the first start. */
  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    String port = environment.getProperty("local.server.port", "8080");
    LOG.info("Demonstration, log in with a click: http://localhost:{}{}", port, ROOT);
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page() throws IOException {
    return new ClassPathResource("demonstration/page.html")
        .getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping("/people")
  List<PolicyPeople> people() throws Exception {
    return unasked(() -> Platform.unrestricted(engine, this::byPolicy));
  }

  /** Nobody is logged in here, and who sits at this machine need not be. */
  private static <T> T unasked(Callable<T> act) throws Exception {
    return Platform.unasked(Unasked.DEMONSTRATION, act);
  }

  private List<PolicyPeople> byPolicy() {
    Map<String, String> names = new LinkedHashMap<>();
    engine
        .getIdentityService()
        .createUserQuery()
        .list()
        .forEach(user -> names.put(user.getId(), user.getLastName()));
    Map<Optional<String>, List<Post>> posts =
        people.posts().stream()
            .filter(post -> names.containsKey(post.user()))
            .collect(
                groupingBy(
                    post -> Optional.ofNullable(post.lifecycle()).map(policy -> policy.id()),
                    LinkedHashMap::new,
                    toList()));
    List<PolicyPeople> all = new ArrayList<>();
    posts.forEach(
        (policy, held) ->
            all.add(
                new PolicyPeople(
                    policy.map(this::nameOf).orElse(null),
                    policy.map(id -> held.get(0).lifecycle().sector()).orElse(null),
                    held.stream()
                        .map(post -> new Role(post.role(), post.user(), names.get(post.user())))
                        .toList())));
    return all;
  }

  private String nameOf(String policy) {
    return Optional.ofNullable(
            engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(policy)
                .latestVersion()
                .singleResult())
        .map(ProcessDefinition::getName)
        .orElse(policy);
  }

  /**
   * Logs in as one of the demonstration's people, in a new session, as the login page does.
   *
   * @throws ErrorResponseException if there is nobody of that name among them
   */
  @PostMapping("/login")
  Begin login(@RequestParam String user, HttpServletRequest request) throws Exception {
    return unasked(() -> Platform.unrestricted(engine, () -> begin(user, request)));
  }

  private Begin begin(String user, HttpServletRequest request) {
    Post post =
        people.posts().stream()
            .filter(held -> held.user().equals(user) && exists(user))
            .findFirst()
            .orElseThrow(DemonstrationPage::nobody);
    AuthenticationUtil.revalidateSession(
        request, AuthenticationUtil.createAuthentication(engine, user));
    return new Begin(BEGINS_IN.getOrDefault(post.group(), TASKLIST));
  }

  private boolean exists(String user) {
    return engine.getIdentityService().createUserQuery().userId(user).count() > 0;
  }

  @GetMapping("/time")
  Time time() throws Exception {
    return unasked(() -> now(List.of()));
  }

  @PostMapping("/forward")
  Time forward() throws Exception {
    return unasked(() -> now(clock.toNextLimit()));
  }

  private Time now(List<Limit> ended) {
    return new Time(clock.now(), limits.first().orElse(null), ended);
  }

  private static ErrorResponseException nobody() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "演示组织中没有此人；请刷新页面后重选");
    problem.setTitle("查无此人");
    return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
  }
}
