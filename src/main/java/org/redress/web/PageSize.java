package org.redress.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.Collection;

/**
 * How much may be asked of the engine's lists at once. The engine's own limit would refuse every
 * list asked for whole as well, and the web applications ask for some.
 */
class PageSize implements ContainerRequestFilter {

  /** Forty times what the largest list of the web applications asks for. */
  private static final int MOST = 2000;

  @Override
  public void filter(ContainerRequestContext request) {
    var asked = request.getUriInfo().getQueryParameters();
    check("maxResults", asked.getOrDefault("maxResults", java.util.List.of()), MOST);
    check("firstResult", asked.getOrDefault("firstResult", java.util.List.of()), Integer.MAX_VALUE);
  }

  private static void check(String name, Collection<String> values, int most) {
    for (String value : values) {
      if (!value.isBlank() && !isNumber(value, most)) {
        throw new BadRequestException("参数 %s 须为0至%d的整数，请改正后重试".formatted(name, most));
      }
    }
  }

  private static boolean isNumber(String value, int most) {
    try {
      int number = Integer.parseInt(value);
      return number >= 0 && number <= most;
    } catch (NumberFormatException none) {
      return false;
    }
  }
}
