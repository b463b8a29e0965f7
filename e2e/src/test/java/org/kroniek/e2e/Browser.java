package org.kroniek.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The system's own Chromium without a window, which reaches this machine and nothing else. Where
 * there is none the test is skipped, unless the variable {@code CI} is {@code true}: then it fails.
 */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = program("CHROMIUM", "/usr/bin/chromium");
  private static final Path DRIVER = program("CHROMEDRIVER", "/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(50);

  private final ObjectMapper mapper = new ObjectMapper();
  private final ChromeDriver driver;
  private final Path pictures;

  private Browser(ChromeDriver driver, Path pictures) {
    this.driver = driver;
    this.pictures = pictures;
  }

  /** Where {@code ./verify} found the program, or where Debian puts it. */
  private static Path program(String variable, String usual) {
    String named = System.getenv(variable);
    return Path.of(named == null || named.isEmpty() ? usual : named);
  }

  /**
   * Starts a browser that knows nothing of earlier ones.
   *
   * @param profile an empty folder
   */
  static Browser open(Path profile) {
    boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("no " + CHROMIUM + " with " + DRIVER + "; run ./verify --install");
    }
    assumeTrue(there, "no " + CHROMIUM + " with " + DRIVER + ": ./verify --install fetches them");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    String root = System.getProperty("kroniek.root", ".");
    Path pictures = Path.of(root).resolve("e2e/target/pictures");
    return new Browser(new ChromeDriver(service, options), pictures);
  }

  /** Sets the size of the page in CSS pixels and what the system says of dark and light. */
  Browser look(int width, int height, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    return this;
  }

  /** Sets the language that the browser asks pages for. */
  Browser reads(String language) {
    driver.executeCdpCommand(
        "Emulation.setUserAgentOverride",
        Map.of(
            "userAgent",
            String.valueOf(script("return navigator.userAgent")),
            "acceptLanguage",
            language));
    return this;
  }

  /**
   * What shuts somebody out of the page that is open, by the rules of axe-core that are serious or
   * worse; each with the element.
   */
  List<?> barriers() {
    if (!Boolean.TRUE.equals(script("return typeof axe === 'object'"))) {
      script(resource("/axe.min.js"));
    }
    Object found =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "axe.run(document).then((found) => done(found.violations"
                + ".filter((one) => ['serious', 'critical'].includes(one.impact))"
                + ".flatMap((one) => one.nodes.map((node) => one.id + ': ' + node.html))))"
                + ".catch((e) => done(['axe failed: ' + e]))");
    return found instanceof List<?> list ? list : List.of("axe answered " + found);
  }

  /** How many bytes the page that is open took over the wire, without the libraries of charts. */
  long weight() {
    Object bytes =
        script(
            "return performance.getEntriesByType('navigation')"
                + ".concat(performance.getEntriesByType('resource'))"
                + ".filter((one) => !/echarts|cytoscape/.test(one.name))"
                + ".reduce((sum, one) => sum + one.encodedBodySize, 0)");
    return bytes instanceof Number number ? number.longValue() : Long.MAX_VALUE;
  }

  /** How much of the page that is open moved by itself, as the Layout Instability API counts it. */
  double shift() {
    Object sum =
        driver.executeAsyncScript(
            "const done = arguments[arguments.length - 1]; let sum = 0;"
                + "new PerformanceObserver((list) => list.getEntries()"
                + ".filter((one) => !one.hadRecentInput).forEach((one) => (sum += one.value)))"
                + ".observe({type: 'layout-shift', buffered: true});"
                + "setTimeout(() => done(sum), 150)");
    return sum instanceof Number number ? number.doubleValue() : Double.MAX_VALUE;
  }

  private static String resource(String name) {
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** Lets pages run scripts, or not. */
  void scripts(boolean allowed) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  void get(String address) {
    driver.get(address);
  }

  String address() {
    return driver.getCurrentUrl();
  }

  WebElement find(String selector) {
    return until(() -> driver.findElement(By.cssSelector(selector)), selector);
  }

  /** Clicks as soon as the element is there, also where a page is just being left for another. */
  void click(String selector) {
    until(
        () -> {
          driver.findElement(By.cssSelector(selector)).click();
          return true;
        },
        "a click on " + selector);
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The words of an element, hidden ones too. */
  String text(String selector) {
    return String.valueOf(
            script("return document.querySelector(arguments[0])?.textContent", selector))
        .strip();
  }

  @Nullable Object script(String code, Object... arguments) {
    return driver.executeScript(code, arguments);
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform();
    }
  }

  void type(String words) {
    press(words, Keys.ENTER);
  }

  /** Waits until the condition, a JavaScript expression, holds. */
  void await(String condition) {
    until(
        () -> {
          if (!Boolean.TRUE.equals(script("return Boolean(" + condition + ")"))) {
            throw new NotFoundException(condition);
          }
          return true;
        },
        condition);
  }

  private static <T> T until(Attempt<T> attempt, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return attempt.make();
      } catch (WebDriverException e) {
        if (System.nanoTime() > end) {
          throw new AssertionError("waited in vain for " + what, e);
        }
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  /** Fails where the page complained, or asked anybody but {@code home} for anything. */
  void assertQuietAndAlone(String home) {
    List<String> complaints =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .map(entry -> entry.getLevel() + " " + entry.getMessage())
            .toList();
    assertThat(complaints).as("console").isEmpty();
    List<String> asked = requests();
    assertThat(asked).as("requests").isNotEmpty().allMatch(url -> url.startsWith(home));
  }

  /** Forgets what pages said and asked for so far. */
  void forget() {
    driver.manage().logs().get(LogType.BROWSER);
    driver.manage().logs().get(LogType.PERFORMANCE);
  }

  private List<String> requests() {
    List<String> urls = new ArrayList<>();
    driver
        .manage()
        .logs()
        .get(LogType.PERFORMANCE)
        .forEach(
            entry -> {
              JsonNode message = message(entry.getMessage());
              if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                urls.add(message.path("params").path("request").path("url").asText());
              }
            });
    return urls.stream().filter(url -> !url.startsWith("data:")).toList();
  }

  private JsonNode message(String json) {
    try {
      return mapper.readTree(json).path("message");
    } catch (JsonProcessingException e) {
      throw new AssertionError("the browser's log is not JSON: " + json, e);
    }
  }

  /** Keeps a picture of what is in the window in {@code e2e/target/pictures}. */
  void picture(String name) {
    try {
      Files.createDirectories(pictures);
      Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the picture " + name, e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private interface Attempt<T> {
    T make();
  }
}
