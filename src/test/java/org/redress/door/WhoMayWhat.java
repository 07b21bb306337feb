package org.redress.door;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.redress.testing.Endpoints.Endpoint;

/** The tables "Who may do what" of the security guide, read as they are written there. */
final class WhoMayWhat {

  /** What a login may do at an endpoint. */
  enum May {
    YES,
    RIGHT,
    NO
  }

  /**
   * @param written the line's endpoint as written
   * @param method its HTTP method, or {@code *}
   * @param by kind of login to what it may
   */
  record Line(String written, String method, Pattern path, Map<String, May> by) {

    boolean fits(Endpoint endpoint) {
      boolean sameMethod = method.equals("*") || endpoint.method().equals("*") || method.equals(endpoint.method());
      return sameMethod && path.matcher(endpoint.path()).matches();
    }
  }

  private static final Path GUIDE = Path.of("docs/security.md");
  private static final String ENGINE = "(/engine-rest(/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+)";

  private final List<Line> lines;

  private WhoMayWhat(List<Line> lines) {
    this.lines = lines;
  }

  /** The product's own table, the engine's, and that of everything else. */
  static WhoMayWhat read() {
    try {
      List<List<String>> tables = new ArrayList<>();
      boolean within = false;
      for (String line : Files.readAllLines(GUIDE)) {
        if (line.startsWith("| endpoint |")) {
          tables.add(new ArrayList<>());
          within = true;
        }
        within &= line.startsWith("|");
        if (within && !line.startsWith("|---")) {
          tables.get(tables.size() - 1).add(line);
        }
      }
      return new WhoMayWhat(
          Stream.of(lines(tables.get(0), ""), lines(tables.get(1), ENGINE), lines(tables.get(2), ""))
              .flatMap(lines -> lines)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line that fits. */
  Optional<Line> of(Endpoint endpoint) {
    return lines.stream().filter(line -> line.fits(endpoint)).findFirst();
  }

  List<Line> lines() {
    return lines;
  }

  private static Stream<Line> lines(List<String> table, String door) {
    List<String> logins = cells(table.get(0));
    return table.stream().skip(1).map(WhoMayWhat::cells).map(cells -> line(cells, logins, door));
  }

  private static Line line(List<String> cells, List<String> logins, String door) {
    String[] endpoint = cells.get(0).split(" ", 2);
    Map<String, May> by =
        IntStream.range(1, logins.size() - 1).boxed().collect(toMap(logins::get, at -> may(cells.get(at))));
    return new Line(cells.get(0), endpoint[0], Pattern.compile(door + expression(endpoint[1])), by);
  }

  private static May may(String cell) {
    return switch (cell) {
      case "yes" -> May.YES;
      case "right" -> May.RIGHT;
      case "–" -> May.NO;
      default -> throw new IllegalArgumentException("yes, right or –: " + cell);
    };
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|")).skip(1).map(String::trim).toList();
  }

  /** {@code *} is one segment or a part of it, {@code /**} any number, {@code (a,b)} either. */
  private static String expression(String pattern) {
    return pattern
        .replace(".", "\\.")
        .replace(",", "|")
        .replace("/**", "(/.+)?")
        .replaceAll("(?<!\\.)\\*", "[^/]*")
        .replace("(/.+)?", "(/.*)?");
  }
}
