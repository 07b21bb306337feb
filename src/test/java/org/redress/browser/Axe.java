package org.redress.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** What axe-core finds that keeps people with an impairment from a page, whoever drew it. */
final class Axe {

  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run({include: [arguments[0]]}, {resultTypes: ['violations']})
        .then(found => done(found.violations
          .filter(one => ['serious', 'critical'].includes(one.impact))
          .flatMap(one => one.nodes.map(node => one.id + ': ' + node.target.join(' ') + ' ' + node.html.slice(0, 200)))))
        .catch(error => done(['axe failed: ' + error]));
      """;

  private final JavascriptExecutor browser;

  Axe(WebDriver browser) {
    this.browser = (JavascriptExecutor) browser;
  }

  /**
   * Rule, selector and element of each finding that is serious or critical.
   *
   * @param within selector of what is looked at
   */
  List<String> findings(String within) throws IOException {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      browser.executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
    return ((List<?>) browser.executeAsyncScript(RUN, within)).stream().map(String::valueOf).toList();
  }
}
