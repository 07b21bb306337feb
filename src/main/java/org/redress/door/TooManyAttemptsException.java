package org.redress.door;

import java.time.Duration;
import org.redress.web.Refusal;
import org.redress.web.Sentence;
import org.springframework.http.HttpStatus;

/** Too many wrong passwords: whoever tries again is to wait. */
class TooManyAttemptsException extends UndecidedLoginException {

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  TooManyAttemptsException(Duration wait) {
    super(refusal(Math.max(1, wholeSeconds(wait))), wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait);
  }

  private static Refusal refusal(long seconds) {
    return new Refusal(
        HttpStatus.TOO_MANY_REQUESTS,
        new Sentence("尝试过多", "Too many attempts"),
        new Sentence(
            "密码错误次数过多，请在%d秒后再试".formatted(seconds),
            "Too many wrong passwords: try again in %d seconds.".formatted(seconds)));
  }
}
