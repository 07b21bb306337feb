package org.redress.draft;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The form is not the asking person's to send; HTTP 404, also where there is none. */
class NotYourFormException extends ErrorResponseException {

  NotYourFormException(String whatToDo) {
    super(HttpStatus.NOT_FOUND);
    getBody().setTitle("草稿未保存");
    getBody().setDetail(whatToDo);
  }
}
