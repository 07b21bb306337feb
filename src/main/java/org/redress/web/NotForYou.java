package org.redress.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where somebody is logged in whose role does not use a web application, the vendor's filter
 * refuses its page with a bare 403. In its place stands one that says so, who can help, what they
 * may open, and with a button to log in as another.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class NotForYou extends OncePerRequestFilter {

  private static final Pattern APPLICATION = Pattern.compile("/camunda/app/(\\w+)(?:/.*)?");
  private static final String ONLY_OUR_OWN =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final String page;

  NotForYou() throws IOException {
    page = new ClassPathResource("web/not-for-you.html").getContentAsString(StandardCharsets.UTF_8);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !APPLICATION.matcher(request.getServletPath()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new Explained(request, response));
  }

  private final class Explained extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    Explained(HttpServletRequest request, HttpServletResponse response) {
      super(response);
      this.request = request;
    }

    @Override
    public void sendError(int status) throws IOException {
      sendError(status, null);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      if (status == SC_FORBIDDEN) {
        explain();
      } else {
        super.sendError(status, message);
      }
    }

    private void explain() throws IOException {
      Matcher application = APPLICATION.matcher(request.getServletPath());
      String asked = application.matches() ? application.group(1) : "";
      setStatus(SC_FORBIDDEN);
      setContentType(MediaType.TEXT_HTML_VALUE);
      setCharacterEncoding(StandardCharsets.UTF_8.name());
      setHeader("Content-Security-Policy", ONLY_OUR_OWN);
      getWriter()
          .write(page.replace("$APPLICATION", asked).replace("$CONTEXT", request.getContextPath()));
      flushBuffer();
    }
  }
}
