package org.redress.web;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.redress.form.InvalidSubmissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Answers refused requests to {@code /api} as problem+json (RFC 9457), in Chinese sentences that
 * say what to do.
 */
@RestControllerAdvice("org.redress")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ProblemDetail invalid(InvalidSubmissionException e) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "填写有误", e.getMessage());
    problem.setProperty("errors", e.violations());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail refused(BadUserRequestException e) {
    return problem(HttpStatus.BAD_REQUEST, "请求不被接受", e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail forbidden(AuthorizationException e) {
    boolean ours = e.getMissingAuthorizations().isEmpty();
    return problem(HttpStatus.FORBIDDEN, "无权办理", ours ? e.getMessage() : "您没有办理此事项的权限，请联系系统管理员");
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException e) {
    return problem(HttpStatus.BAD_REQUEST, "无法读取请求", "请求正文不是有效的 JSON，或字段类型不对");
  }

  @ExceptionHandler
  ProblemDetail unknownValue(MethodArgumentTypeMismatchException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "请求不被接受",
        "参数 %s 的值「%s」无效，请改正后重试".formatted(e.getName(), e.getValue()));
  }

  @ExceptionHandler
  ProblemDetail spoken(ErrorResponseException e) {
    return e.getBody();
  }

  @ExceptionHandler
  ProblemDetail other(RuntimeException e) {
    Optional<InvalidSubmissionException> cause = cause(e, InvalidSubmissionException.class);
    if (cause.isPresent()) {
      return invalid(cause.get());
    }
    LOG.error("Request to /api failed", e);
    return problem(HttpStatus.INTERNAL_SERVER_ERROR, "系统故障", "系统未能完成此请求，未保存任何内容；请稍后重试或联系系统管理员");
  }

  private static <T> Optional<T> cause(Throwable e, Class<T> type) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }

  private static ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }
}
