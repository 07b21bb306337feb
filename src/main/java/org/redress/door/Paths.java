package org.redress.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which requests a rule of the door is about. Compared is the path as it was asked for, whichever
 * servlet it is mapped to; {@link Firewall} lets through no spelling in which that differs from
 * what a servlet makes of it.
 */
final class Paths {

  /** Whether the node lives and takes requests; told to everybody, without details. */
  static final Set<String> HEALTH =
      Set.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

  private Paths() {}

  /** The paths of these patterns, by any method. */
  static RequestMatcher any(String... patterns) {
    List<PathPattern> wanted =
        Arrays.stream(patterns).map(PathPatternParser.defaultInstance::parse).toList();
    return request -> {
      PathContainer path =
          PathContainer.parsePath(
              request.getRequestURI().substring(request.getContextPath().length()));
      return wanted.stream().anyMatch(pattern -> pattern.matches(path));
    };
  }

  /** Reading the paths of these patterns. */
  static RequestMatcher reading(String... patterns) {
    RequestMatcher any = any(patterns);
    return request -> isReading(request) && any.matches(request);
  }

  /** Posting to the paths of these patterns. */
  static RequestMatcher posting(String... patterns) {
    RequestMatcher any = any(patterns);
    return request -> request.getMethod().equals("POST") && any.matches(request);
  }

  /**
   * Writing from a page of another site, as far as the browser says so: it would lend that page the
   * login that it remembers.
   */
  static RequestMatcher writingFromElsewhere() {
    return request ->
        !isReading(request)
            && ELSEWHERE.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")));
  }

  static boolean isReading(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }
}
