package org.redress.directory;

import java.time.Duration;
import org.redress.door.UndecidedLoginException;
import org.redress.web.Refusal;
import org.redress.web.Sentence;
import org.springframework.http.HttpStatus;

/** The company's directory, or its login page, cannot be asked now. */
class DirectoryDownException extends UndecidedLoginException {

  private static final Refusal DOWN =
      new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE,
          new Sentence("企业目录无法访问", "Directory not available"),
          new Sentence(
              "企业目录（统一身份认证）暂时无法访问，企业账号现在不能登录，请稍后再试；本地管理员账号不受影响",
              "The company's directory cannot be asked now: try again in a while. Local administrators can log in."));

  /**
   * @param cause null where it was not even tried, because it failed a moment ago
   */
  DirectoryDownException(Throwable cause) {
    super(DOWN, Duration.ofSeconds(10), cause);
  }
}
