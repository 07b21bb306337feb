package org.redress.door;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.redress.web.Refusal;

/**
 * A login that is refused for another reason than a wrong password, with the sentence that says
 * why. An answer of the engine's REST interface and of the web applications, wherever in them a
 * password is asked for.
 */
public class UndecidedLoginException extends WebApplicationException {

  private final transient Refusal refusal;
  private final long seconds;

  /**
   * @param wait after which the same login may be tried again; none where it makes no difference
   */
  public UndecidedLoginException(Refusal refusal, Duration wait) {
    this(refusal, wait, null);
  }

  /**
   * @param wait after which the same login may be tried again; none where it makes no difference
   * @param cause what the log is to tell; null where there is no more to tell
   */
  protected UndecidedLoginException(Refusal refusal, Duration wait, Throwable cause) {
    super(cause, answer(refusal, wholeSeconds(wait)));
    this.refusal = refusal;
    this.seconds = wholeSeconds(wait);
  }

  /** In whole seconds; 0 where waiting makes no difference. */
  long seconds() {
    return seconds;
  }

  /** What is answered. */
  public Refusal refusal() {
    return refusal;
  }

  static long wholeSeconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  private static Response answer(Refusal refusal, long seconds) {
    Response.ResponseBuilder answer =
        Response.status(refusal.status().value())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(refusal.problem(null));
    return (seconds > 0 ? answer.header(HttpHeaders.RETRY_AFTER, seconds) : answer).build();
  }
}
