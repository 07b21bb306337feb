package org.redress.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.DriverCommand;
import org.openqa.selenium.remote.Response;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, headless and Chinese. Where there is none the tests are skipped, saying so; in CI that is a failure. */
class Browser implements ExecutionCondition {

  private static final List<Path> BROWSERS =
      List.of(
          Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean found = installed().isPresent() && Files.isExecutable(DRIVER);
    if (!found && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("CI must run the browser tests: install chromium and chromium-driver");
    }
    return found
        ? ConditionEvaluationResult.enabled("Chromium found")
        : ConditionEvaluationResult.disabled("Browser tests skipped: neither " + BROWSERS + " nor " + DRIVER + " found");
  }

  static WebDriver start() {
    return start("zh-CN");
  }

  /** @param language the browser's first */
  static WebDriver start(String language) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(installed().orElseThrow().toFile());
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--lang=" + language, "--accept-lang=" + language, "--window-size=1440,1000");
    var service = new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .withEnvironment(Map.of("LANGUAGE", language.replace('-', '_'), "LANG", language.replace('-', '_') + ".UTF-8", "TZ", "Asia/Shanghai"))
            .build();
    return new Looking(service, options);
  }

  /** A page that gives way to the next while it is looked at has shown nothing yet: a person looks again until one stays. */
  private static final class Looking extends ChromeDriver {

    /** What only looks: it may be done again, which a click or a key may not. */
    private static final Set<String> LOOKS =
        Set.of(
            DriverCommand.FIND_ELEMENT, DriverCommand.FIND_ELEMENTS, DriverCommand.GET_CURRENT_URL, DriverCommand.GET_TITLE,
            DriverCommand.GET_PAGE_SOURCE, DriverCommand.SCREENSHOT);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Looking(ChromeDriverService service, ChromeOptions options) {
      super(service, options);
    }

    @Override
    protected Response execute(String command, Map<String, ?> parameters) {
      Instant until = Instant.now().plus(PATIENCE);
      while (true) {
        try {
          return super.execute(command, parameters);
        } catch (WebDriverException gone) {
          if (!LOOKS.contains(command) || !gone.getRawMessage().contains("aborted by navigation") || Instant.now().isAfter(until)) {
            throw gone;
          }
        }
      }
    }
  }

  /** The size of the window within the browser's own frame, in pixels; a narrow one is a phone's, on which fingers tap. */
  static void size(WebDriver browser, int width, int height) {
    boolean phone = width < 500;
    command(browser, "Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    touch(browser, phone);
  }

  /** The window's own size again. */
  static void usualSize(WebDriver browser) {
    command(browser, "Emulation.clearDeviceMetricsOverride", Map.of());
    touch(browser, false);
  }

  /** Clicks where a reader sees it: what lies under the buttons at the foot of a task is in view to the driver, and to nobody else. */
  static void click(WebDriver browser, WebElement element) {
    ((JavascriptExecutor) browser).executeScript("arguments[0].scrollIntoView({block: 'nearest'})", element);
    element.click();
  }

  /** The network is slow from now on: each answer takes that long. */
  static void slow(WebDriver browser, Duration answer) {
    command(browser, "Network.enable", Map.of());
    command(browser, "Network.emulateNetworkConditions",
        Map.of("offline", false, "latency", answer.toMillis(), "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** Requests whose address matches get no answer from now on; without any, all get theirs again. */
  static void unanswered(WebDriver browser, String... patterns) {
    command(browser, "Network.enable", Map.of());
    command(browser, "Network.setBlockedURLs", Map.of("urls", List.of(patterns)));
  }

  private static void touch(WebDriver browser, boolean fingers) {
    command(browser, "Emulation.setTouchEmulationEnabled", Map.of("enabled", fingers));
  }

  private static void command(WebDriver browser, String command, Map<String, Object> parameters) {
    ((ChromeDriver) browser).executeCdpCommand(command, parameters);
  }

  /** Waits until it is there to be seen. */
  static WebElement sees(WebDriver browser, String selector) {
    return new WebDriverWait(browser, Duration.ofSeconds(120))
        .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
  }

  /** Keeps a picture of the page among the build's results. */
  static void picture(WebDriver browser, String name) {
    Path file = Path.of("target/screenshots", name + ".png");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, ((TakesScreenshot) browser).getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> installed() {
    return BROWSERS.stream().filter(Files::isExecutable).findFirst();
  }
}
