package org.redress.nomination;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * No such form before who asks, or none with a field that names a person; HTTP 404 in every case.
 */
class NoSuchFieldToNameException extends ErrorResponseException {

  NoSuchFieldToNameException(String field) {
    super(HttpStatus.NOT_FOUND);
    getBody().setTitle("没有此项");
    getBody().setDetail("没有此表单，或您无权填写它，或其中的「%s」不是填写人员的一项".formatted(field));
  }
}
