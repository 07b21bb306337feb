package org.redress.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.redress.form.Characters;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads no more of a request than its kind may have, and hands on no JSON and no query with text
 * that cannot be stored: in front of every interface, the vendor's and ours. Behind the login, so
 * that a stranger's body is not read at all.
 */
@Component
@Order(InputGuard.ORDER)
class InputGuard extends OncePerRequestFilter {

  /** After the login's filters, which stand at -100, and before everything that reads. */
  static final int ORDER = -50;

  private final InputProperties limits;
  private final JsonCheck json;

  InputGuard(InputProperties limits) {
    this.limits = limits;
    this.json = new JsonCheck(limits.deepest(), limits.mostParts());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isStorable(request.getQueryString())) {
      refuse(request, response, Fault.UNSTORABLE);
      return;
    }
    long most = most(request);
    if (request.getContentLengthLong() > most) {
      refuse(request, response, Fault.TOO_LARGE);
    } else if (isJson(request)) {
      checked(request, response, chain, most);
    } else {
      chain.doFilter(new CountedBody(request, most), response);
    }
  }

  private void checked(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, long most)
      throws ServletException, IOException {
    byte[] body = request.getInputStream().readNBytes((int) most + 1);
    Optional<Fault> fault = body.length > most ? Optional.of(Fault.TOO_LARGE) : json.fault(body);
    if (fault.isPresent()) {
      refuse(request, response, fault.get());
    } else {
      chain.doFilter(new ReadBody(request, body), response);
    }
  }

  private long most(HttpServletRequest request) {
    boolean upload = is(request, MediaType.MULTIPART_FORM_DATA_VALUE);
    return (upload ? limits.largestUpload() : limits.largestBody()).toBytes();
  }

  private static boolean isJson(HttpServletRequest request) {
    return is(request, MediaType.APPLICATION_JSON_VALUE) || is(request, "application/hal+json");
  }

  private static boolean is(HttpServletRequest request, String type) {
    String sent = request.getContentType();
    return sent != null && sent.trim().toLowerCase().startsWith(type);
  }

  /** Query of the address, decoded as its readers will do. */
  private static boolean isStorable(String query) {
    if (query == null) {
      return true;
    }
    try {
      String text = URLDecoder.decode(query, StandardCharsets.UTF_8);
      return Characters.unstorable(text).isEmpty();
    } catch (IllegalArgumentException noEncoding) {
      return false;
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, Fault fault)
      throws IOException {
    Refusal.of(fault).write(request, response);
  }
}
