package org.redress.draft;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Longer than any form of ours can be filled; HTTP 413. */
class DraftTooLongException extends ErrorResponseException {

  DraftTooLongException(int most) {
    super(HttpStatus.PAYLOAD_TOO_LARGE);
    getBody().setTitle("草稿过长");
    getBody().setDetail("草稿最多 %d KB，未保存；请缩短所填内容后重试".formatted(most / 1024));
  }
}
