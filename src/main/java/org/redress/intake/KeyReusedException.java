package org.redress.intake;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** An Idempotency-Key was sent again with another complaint; HTTP 409. */
class KeyReusedException extends ErrorResponseException {

  KeyReusedException(String key) {
    super(HttpStatus.CONFLICT);
    getBody().setTitle("键已使用");
    getBody().setDetail("Idempotency-Key「%s」已用于另一件内容不同的投诉，请换一个键重新提交".formatted(key));
  }
}
