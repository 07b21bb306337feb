package org.redress.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * No case of that number, or none that the user may see; HTTP 404 in both cases, so that nobody
 * learns which.
 */
public class NoSuchCaseException extends ErrorResponseException {

  /**
   * @param caseNumber what was asked for
   */
  public NoSuchCaseException(String caseNumber) {
    super(HttpStatus.NOT_FOUND);
    getBody().setTitle("没有此案件");
    getBody().setDetail("没有编号为「%s」的案件，或您无权查看".formatted(caseNumber));
  }
}
