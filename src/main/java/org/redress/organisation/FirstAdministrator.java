package org.redress.organisation;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.redress.engine.StandingGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A production system begins with one administrator, who enters everybody else; later starts leave
 * users alone.
 */
@Component
@Order(3)
class FirstAdministrator implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

  private final IdentityService identity;
  private final Environment environment;
  private final OrganisationProperties properties;

  FirstAdministrator(
      IdentityService identity, Environment environment, OrganisationProperties properties) {
    this.identity = identity;
    this.environment = environment;
    this.properties = properties;
  }

  @Override
  public void run(ApplicationArguments args) {
    boolean needed =
        ProductionRules.isProduction(environment)
            && identity.createUserQuery().memberOfGroup(StandingGroups.ADMINISTRATORS).count() == 0;
    if (needed) {
      User admin = identity.newUser(properties.admin().user());
      admin.setFirstName("系统");
      admin.setLastName("管理员");
      admin.setPassword(properties.admin().password());
      identity.saveUser(admin);
      identity.createMembership(admin.getId(), StandingGroups.ADMINISTRATORS);
      LOG.info("First administrator {} created", admin.getId());
    }
  }
}
