package org.redress.report;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no report of that id. */
class NoSuchReportException extends ErrorResponseException {

  NoSuchReportException(String id) {
    super(HttpStatus.NOT_FOUND, problem(id), null);
  }

  private static ProblemDetail problem(String id) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有报表「" + id + "」，请从报表目录中选择");
    problem.setTitle("没有此报表");
    return problem;
  }
}
