package org.redress.simulation;

import java.time.Instant;
import org.redress.organisation.ProductionRules;
import org.redress.register.CaseChains;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;

/**
 * Simulated cases never stand among real ones: not in production, and not in a database that has
 * cases. Looked at before anything is deployed; then the simulated time begins, so that the models
 * are deployed at its start.
 */
@Order(0)
class Preconditions implements ApplicationRunner {

  private final ConfigurableApplicationContext application;
  private final Instant from;

  Preconditions(ConfigurableApplicationContext application, Instant from) {
    this.application = application;
    this.from = from;
  }

  /** Before the application is built: a production database is not even connected to. */
  void install() {
    if (ProductionRules.isProduction(application.getEnvironment())) {
      throw new SimulationRefusedException("生产环境不能生成模拟案件：请用默认配置（H2文件数据库）另行试用");
    }
    application.getBeanFactory().registerSingleton("simulationPreconditions", this);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (application.getBean(CaseChains.class).caseIds().findAny().isPresent()) {
      throw new SimulationRefusedException(
          "数据库中已有案件，模拟案件不能与其混在一起：请用 --redress.data-directory=另一个目录 指定空的数据库");
    }
    SimulatedTime.is(from);
  }
}
