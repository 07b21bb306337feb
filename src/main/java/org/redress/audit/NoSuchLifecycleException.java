package org.redress.audit;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * No lifecycle of that id, or none that officers may see; HTTP 404 in both cases, so that nobody
 * learns which.
 */
class NoSuchLifecycleException extends ErrorResponseException {

  NoSuchLifecycleException(String id) {
    super(HttpStatus.NOT_FOUND);
    getBody().setTitle("没有此制度");
    getBody().setDetail("没有标识为「%s」的制度或版本，或您无权查看；请从制度一览重新选择".formatted(id));
  }
}
