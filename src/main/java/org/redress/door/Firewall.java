package org.redress.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * Refuses every spelling of a path that one reader could take for another path than the next:
 * parameters of a segment, doubled slashes, dots, encoded slashes and the like (by Spring
 * Security), and letters, digits and {@code - . _ ~} written as their code, which nobody has reason
 * to do. The vendor's filters compare the path as written, the servlets as decoded.
 */
@Component
class Firewall extends StrictHttpFirewall {

  private static final Pattern NEEDLESSLY_ENCODED =
      Pattern.compile("%(?:2[DdEe]|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|7[Ee])");

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    FirewalledRequest strict = super.getFirewalledRequest(request);
    String path = request.getRequestURI();
    if (NEEDLESSLY_ENCODED.matcher(path).find() || path.endsWith(".")) {
      throw new RequestRejectedException("path is not written as usual: " + path);
    }
    return strict;
  }
}
