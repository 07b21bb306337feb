package org.redress.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.redress.form.Characters;
import org.redress.form.InvalidSubmissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Answers refused requests to {@code /api} as problem+json (RFC 9457), in sentences that say what
 * to do.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** What is repeated of a value that was sent. */
  private static final int LONGEST_VALUE = 60;

  @ExceptionHandler
  ProblemDetail invalid(InvalidSubmissionException e) {
    ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "填写有误", e.getMessage());
    problem.setProperty("message", e.getMessage());
    problem.setProperty("violations", e.violations());
    problem.setProperty("errors", e.violations()); // as the interface has always called them
    if (e.more() > 0) {
      problem.setProperty("more", e.more());
    }
    return problem;
  }

  @ExceptionHandler
  ProblemDetail refused(BadUserRequestException e, HttpServletRequest request) {
    return OurWords.in(new Causes(e))
        .map(sentence -> problem(HttpStatus.BAD_REQUEST, "请求不被接受", sentence))
        .orElseGet(() -> problem(Fault.UNREADABLE, request));
  }

  @ExceptionHandler
  ProblemDetail forbidden(AuthorizationException e, HttpServletRequest request) {
    return OurWords.in(new Causes(e))
        .map(sentence -> problem(HttpStatus.FORBIDDEN, Fault.FORBIDDEN.title().chinese(), sentence))
        .orElseGet(() -> problem(Fault.FORBIDDEN, request));
  }

  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
    return new Causes(e)
        .fault()
        .map(fault -> problem(fault, request))
        .orElseGet(() -> problem(HttpStatus.BAD_REQUEST, "无法读取请求", "请求正文不是有效的 JSON，或字段类型不对"));
  }

  @ExceptionHandler
  ProblemDetail unknownValue(MethodArgumentTypeMismatchException e) {
    return wrong(List.of(wrong(e.getName(), e.getValue())));
  }

  @ExceptionHandler
  ProblemDetail unknownValues(BindException e) {
    return wrong(
        e.getFieldErrors().stream()
            .map((FieldError error) -> wrong(error.getField(), error.getRejectedValue()))
            .toList());
  }

  private static ProblemDetail wrong(List<String> parameters) {
    String sentence = parameters.stream().collect(Collectors.joining("；"));
    return problem(HttpStatus.BAD_REQUEST, "请求不被接受", sentence + "，请改正后重试");
  }

  private static String wrong(String parameter, Object value) {
    String shown = Characters.beginning(String.valueOf(value), LONGEST_VALUE);
    return "参数 %s 的值「%s」无效".formatted(parameter, shown);
  }

  @ExceptionHandler
  ProblemDetail left(MissingServletRequestParameterException e) {
    return problem(
        HttpStatus.BAD_REQUEST, "请求不被接受", "缺少参数 %s，请补上后重试".formatted(e.getParameterName()));
  }

  @ExceptionHandler({
    ServletRequestBindingException.class,
    HttpRequestMethodNotSupportedException.class,
    HttpMediaTypeNotSupportedException.class,
    HttpMediaTypeNotAcceptableException.class
  })
  ProblemDetail unfit(Exception e, HttpServletRequest request) {
    return problem(Fault.of(((ErrorResponse) e).getStatusCode().value()), request);
  }

  @ExceptionHandler
  ProblemDetail spoken(ErrorResponseException e) {
    return e.getBody();
  }

  @ExceptionHandler
  ProblemDetail other(RuntimeException e, HttpServletRequest request) {
    var causes = new Causes(e);
    Optional<InvalidSubmissionException> cause = causes.first(InvalidSubmissionException.class);
    if (cause.isPresent()) {
      return invalid(cause.get());
    }
    Fault fault = causes.fault().orElse(Fault.OURS);
    if (fault == Fault.OURS) {
      LOG.error("Request to /api failed", e);
    }
    return problem(fault, request);
  }

  private static ProblemDetail problem(Fault fault, HttpServletRequest request) {
    String language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return problem(fault.status(), fault.title().in(language), fault.sentence().in(language));
  }

  private static ProblemDetail problem(HttpStatus status, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    return problem;
  }
}
