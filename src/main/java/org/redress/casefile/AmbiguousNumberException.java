package org.redress.casefile;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Several lifecycles use the number; HTTP 409. */
public class AmbiguousNumberException extends ErrorResponseException {

  AmbiguousNumberException(String caseNumber, List<String> lifecycles) {
    super(HttpStatus.CONFLICT);
    getBody().setTitle("编号不唯一");
    getBody()
        .setDetail(
            "编号「%s」不止一件，请加参数 lifecycle，可取：%s".formatted(caseNumber, String.join("、", lifecycles)));
  }
}
