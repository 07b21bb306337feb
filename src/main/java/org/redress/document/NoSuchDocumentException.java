package org.redress.document;

import java.util.Collection;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The case has no document of that name; HTTP 404, with those that it has. */
class NoSuchDocumentException extends ErrorResponseException {

  NoSuchDocumentException(String form, Collection<String> known) {
    super(HttpStatus.NOT_FOUND);
    getBody().setTitle("没有此单据");
    getBody()
        .setDetail(
            known.isEmpty()
                ? "此案件没有可打印的单据"
                : "此案件没有单据「%s」，可打印的有：%s".formatted(form, String.join("、", known)));
  }
}
