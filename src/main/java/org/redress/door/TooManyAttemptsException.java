package org.redress.door;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.redress.web.Refusal;
import org.redress.web.Sentence;
import org.springframework.http.HttpStatus;

/**
 * Too many wrong passwords: whoever tries again is to wait. An answer of the engine's REST
 * interface and of the web applications, wherever in them a password is asked for.
 */
class TooManyAttemptsException extends ClientErrorException {

  private final Duration wait;

  TooManyAttemptsException(Duration wait) {
    super(answer(wait));
    this.wait = wait;
  }

  /** In whole seconds, at least one. */
  long seconds() {
    return seconds(wait);
  }

  Refusal refusal() {
    return refusal(wait);
  }

  private static Response answer(Duration wait) {
    return Response.status(HttpStatus.TOO_MANY_REQUESTS.value())
        .header(HttpHeaders.RETRY_AFTER, seconds(wait))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(refusal(wait).problem(null))
        .build();
  }

  private static Refusal refusal(Duration wait) {
    long seconds = seconds(wait);
    return new Refusal(
        HttpStatus.TOO_MANY_REQUESTS,
        new Sentence("尝试过多", "Too many attempts"),
        new Sentence(
            "密码错误次数过多，请在%d秒后再试".formatted(seconds),
            "Too many wrong passwords: try again in %d seconds.".formatted(seconds)));
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
