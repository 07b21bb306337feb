package org.redress.document;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The engine's history of the case has been cleared away after its time; HTTP 410. */
public class CaseForgottenException extends ErrorResponseException {

  CaseForgottenException() {
    super(HttpStatus.GONE);
    getBody().setTitle("已过保存期限");
    getBody().setDetail("此案件的办理内容已过保存期限，不能再打印；台账中仍有此案件");
  }
}
