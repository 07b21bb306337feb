package org.redress.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.door.EngineAccounts.Undecided;
import org.redress.web.Refusal;
import org.redress.web.Sentence;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What whoever is not let in is told. */
@Component
class Answers implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

  private static final RequestMatcher BY_PASSWORD = Paths.any("/api/**", "/engine-rest/**");
  private static final RequestMatcher BY_PAGE = Paths.any("/camunda/api/**");
  private static final RequestMatcher NEVER = Paths.any(Doors.SETUP);

  private static final Sentence NOT_LOGGED_IN = new Sentence("未登录", "Not logged in");
  private static final Sentence NOT_ACCEPTED = new Sentence("请求不被接受", "Not accepted");

  private static final Refusal LOG_IN_BY_PASSWORD =
      new Refusal(
          HttpStatus.UNAUTHORIZED,
          NOT_LOGGED_IN,
          new Sentence(
              "请以用户名和密码登录（HTTP Basic）", "Log in with user name and password (HTTP Basic)."));
  private static final Refusal LOG_IN =
      new Refusal(
          HttpStatus.UNAUTHORIZED, NOT_LOGGED_IN, new Sentence("请先登录", "Please log in first."));
  private static final Refusal FROM_ELSEWHERE =
      new Refusal(
          HttpStatus.FORBIDDEN,
          NOT_ACCEPTED,
          new Sentence(
              "请求来自其他网站的页面，未予执行；请在本系统的页面上操作",
              "The request comes from another site's page and was not carried out."));
  private static final Refusal ODDLY_WRITTEN =
      new Refusal(
          HttpStatus.BAD_REQUEST,
          NOT_ACCEPTED,
          new Sentence(
              "请求的地址或标头写法不合规范，请改正后重试",
              "Address or headers are not written as they should be: correct them."));

  /** Nobody is logged in. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    if (refused instanceof Undecided undecided) {
      UndecidedLoginException why = undecided.why();
      if (why.seconds() > 0) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(why.seconds()));
      }
      why.refusal().write(request, response);
    } else if (NEVER.matches(request)) {
      absent(response);
    } else if (BY_PASSWORD.matches(request)) {
      if (!isAskedByAPage(request)) {
        response.setHeader(
            HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"redress\", charset=\"UTF-8\"");
      }
      LOG_IN_BY_PASSWORD.write(request, response);
    } else if (BY_PAGE.matches(request)) {
      LOG_IN.write(request, response);
    } else {
      absent(response);
    }
  }

  /** A page's script: its browser would open a box of its own for name and password. */
  private static boolean isAskedByAPage(HttpServletRequest request) {
    return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
  }

  /** The rules let nobody do this. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    if (Paths.writingFromElsewhere().matches(request)) {
      FROM_ELSEWHERE.write(request, response);
    } else {
      absent(response);
    }
  }

  /** The path is not written as usual. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
      throws IOException {
    ODDLY_WRITTEN.write(request, response);
  }

  private static void absent(HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.NOT_FOUND.value()); // package web says so, as a page or as JSON
  }
}
