package org.redress.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every answer tells the browser, refusals too: nothing is kept but the applications' own
 * files, nothing is taken for something else, shown inside a foreign page or told to one. Whoever
 * answers has no say in what is kept; a stricter content security policy of theirs stays.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders extends OncePerRequestFilter {

  /**
   * Scripts, styles, labels and pictures: they hold no data, and are asked for again each time, so
   * that after an upgrade no browser goes on with the old ones.
   */
  private static final Pattern FILES =
      Pattern.compile(
          "/camunda/(?:favicon\\.ico|(?:lib|assets)/.+|app/\\w+/(?:scripts|locales|styles)/.+"
              + "|app/\\w+/camunda-\\w+-bootstrap\\.(?:js|css)|api/\\w+/plugin/\\w+/static/.+)");

  /**
   * Those of the vendor's that are asked for with the vendor's version: under that address they
   * never change, and they are nine tenths of what a first page loads.
   */
  private static final Pattern VERSIONED =
      Pattern.compile(
          "/camunda/(?:lib/(?:deps|runtime)\\.js|app/\\w+/camunda-\\w+-bootstrap\\.(?:js|css))");

  /** As the vendor's pages write it. */
  private static final String VERSION =
      "bust=" + ProcessEngine.class.getPackage().getImplementationVersion();

  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

  private static final Set<String> KEEPING = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    KEEPING.addAll(Set.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.PRAGMA, HttpHeaders.EXPIRES));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var said = new KeptAsSaid(response, keeping(request));
    said.say();
    chain.doFilter(request, said);
  }

  private static CacheControl keeping(HttpServletRequest request) {
    String path = path(request);
    if (VERSIONED.matcher(path).matches() && VERSION.equals(request.getQueryString())) {
      return FOR_GOOD;
    }
    return FILES.matcher(path).matches() ? CacheControl.noCache() : CacheControl.noStore();
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  /** Decoded and without detours, as the servlets see it. */
  private static String path(HttpServletRequest request) {
    return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
  }

  private static final class KeptAsSaid extends HttpServletResponseWrapper {

    private final CacheControl keeping;

    KeptAsSaid(HttpServletResponse response, CacheControl keeping) {
      super(response);
      this.keeping = keeping;
    }

    void say() {
      super.setHeader(HttpHeaders.CACHE_CONTROL, keeping.getHeaderValue());
      super.setHeader("X-Content-Type-Options", "nosniff");
      super.setHeader("X-Frame-Options", "DENY");
      super.setHeader("Referrer-Policy", "same-origin");
      super.setHeader("Cross-Origin-Resource-Policy", "same-origin");
      super.setHeader(
          "Content-Security-Policy", "frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    }

    /** What went wrong is not kept for good, whatever it was asked for. */
    private void wentWrong() {
      if (keeping == FOR_GOOD) {
        super.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
      }
    }

    @Override
    public void setStatus(int status) {
      super.setStatus(status);
      if (status >= SC_BAD_REQUEST) {
        wentWrong();
      }
    }

    @Override
    public void sendError(int status) throws IOException {
      wentWrong();
      super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      wentWrong();
      super.sendError(status, message);
    }

    @Override
    public void reset() {
      super.reset();
      say();
    }

    @Override
    public void setHeader(String name, String value) {
      if (!KEEPING.contains(name)) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!KEEPING.contains(name)) {
        super.addHeader(name, value);
      }
    }

    @Override
    public void setDateHeader(String name, long date) {
      if (!KEEPING.contains(name)) {
        super.setDateHeader(name, date);
      }
    }

    @Override
    public void addDateHeader(String name, long date) {
      if (!KEEPING.contains(name)) {
        super.addDateHeader(name, date);
      }
    }
  }
}
