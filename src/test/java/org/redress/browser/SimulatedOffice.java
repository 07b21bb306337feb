package org.redress.browser;

import java.nio.file.Path;
import java.util.TimeZone;
import org.openqa.selenium.WebDriver;
import org.redress.simulation.Plan;
import org.redress.simulation.SimulateCommand;
import org.redress.testing.Node;

/**
 * The product with simulated cases, as a process of its own, and a browser before it.
 *
 * @param node the product; its timers stand still
 * @param browser to be used by one test at a time
 */
record SimulatedOffice(Node node, WebDriver browser) implements AutoCloseable {

  /**
   * Simulates, starts and waits.
   *
   * @param directory data directory, empty
   * @param lifecycles ids with commas between; none for all
   * @param language the browser's first
   */
  static SimulatedOffice open(Path directory, Plan plan, String lifecycles, String language) throws Exception {
    // as the product's main class has it: databases keep moments in local time
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    String chosen = "--redress.lifecycles=" + lifecycles;
    SimulateCommand.simulate(plan, "--redress.data-directory=" + directory, chosen, "--spring.main.log-startup-info=false");
    Node node = Node.launch(directory, chosen, "--camunda.bpm.job-execution.enabled=false");
    node.awaitStarted();
    return new SimulatedOffice(node, Browser.start(language));
  }

  @Override
  public void close() throws InterruptedException {
    browser.quit();
    node.kill();
  }
}
