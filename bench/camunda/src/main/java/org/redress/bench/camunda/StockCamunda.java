package org.redress.bench.camunda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The engine as it comes, with the models and people that it is told of. */
@SpringBootApplication
public class StockCamunda {

  private static final String STARTS = "retail-franchise";

  public static void main(String[] arguments) {
    SpringApplication.run(StockCamunda.class, arguments);
  }

  @Bean
  FilterRegistrationBean<ProcessEngineAuthenticationFilter> basicLogin() {
    var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
    filter.addInitParameter(
        "authentication-provider", "org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider");
    filter.addUrlPatterns("/engine-rest/*");
    filter.setAsyncSupported(true);
    return filter;
  }

  /**
   * @param models directory of the files to deploy
   * @param people user and group, {@code =} between them
   * @param password everybody's
   */
  @Bean
  ApplicationRunner organisation(
      ProcessEngine engine,
      @Value("${bench.models}") Path models,
      @Value("${bench.people}") List<String> people,
      @Value("${bench.password}") String password) {
    return arguments -> {
      deploy(engine, models);
      for (String person : people) {
        String[] user = person.split("=");
        employ(engine.getIdentityService(), user[0], user[1], password);
        may(engine.getAuthorizationService(), user[1], Resources.PROCESS_DEFINITION, STARTS, Permissions.READ, Permissions.CREATE_INSTANCE);
        may(engine.getAuthorizationService(), user[1], Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
      }
    };
  }

  private static void deploy(ProcessEngine engine, Path models) throws IOException {
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name("bench");
    try (Stream<Path> files = Files.list(models)) {
      for (Path file : files.sorted().toList()) {
        deployment.addString(file.getFileName().toString(), Files.readString(file));
      }
    }
    deployment.deploy();
  }

  private static void employ(IdentityService identity, String person, String group, String password) {
    User user = identity.newUser(person);
    user.setPassword(password);
    identity.saveUser(user);
    identity.saveGroup(identity.newGroup(group));
    identity.createMembership(person, group);
  }

  private static void may(AuthorizationService rights, String group, Resource resource, String id, Permission... permissions) {
    Authorization right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    right.setGroupId(group);
    right.setResource(resource);
    right.setResourceId(id);
    right.setPermissions(permissions);
    rights.saveAuthorization(right);
  }
}
