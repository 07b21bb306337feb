package org.redress.browser;

import java.nio.file.Path;
import java.util.TimeZone;
import org.openqa.selenium.WebDriver;
import org.redress.simulation.Outcome;
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
    simulate(directory, plan, lifecycles);
    return open(directory, lifecycles, language);
  }

  /** Simulates alone; the same parameters. */
  static Outcome simulate(Path directory, Plan plan, String lifecycles) {
    // as the product's main class has it: databases keep moments in local time
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    return SimulateCommand.simulate(
        plan, "--redress.data-directory=" + directory, "--redress.lifecycles=" + lifecycles, "--spring.main.log-startup-info=false");
  }

  /** Starts on what has been simulated there, and waits. */
  static SimulatedOffice open(Path directory, String lifecycles, String language) throws Exception {
    Node node = Node.launch(directory, "--redress.lifecycles=" + lifecycles, "--camunda.bpm.job-execution.enabled=false");
    node.awaitStarted();
    return new SimulatedOffice(node, Browser.start(language));
  }

  @Override
  public void close() throws InterruptedException {
    browser.quit();
    node.kill();
  }
}
