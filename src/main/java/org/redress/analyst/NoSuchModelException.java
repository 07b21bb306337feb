package org.redress.analyst;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Nothing of that id has been deployed; HTTP 404. */
class NoSuchModelException extends ErrorResponseException {

  NoSuchModelException(String id) {
    super(HttpStatus.NOT_FOUND);
    getBody().setTitle("没有此模型");
    getBody().setDetail("没有部署过标识为「%s」的模型，请在模型清单中查找".formatted(id));
  }
}
