package org.redress.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the servlet container sends what nobody has answered: an address that there is not, a
 * refusal of a filter, a fault.
 */
@Controller
class ErrorAnswers implements ErrorController {

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<byte[]> answer(HttpServletRequest request) {
    Fault fault =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
            ? fault(request, status)
            : Fault.NOT_FOUND;
    MediaType type = Refusal.type(request.getHeader(HttpHeaders.ACCEPT));
    return ResponseEntity.status(fault.status())
        .contentType(new MediaType(type, StandardCharsets.UTF_8))
        .body(
            Refusal.of(fault)
                .written(type, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .getBytes(StandardCharsets.UTF_8));
  }

  private static Fault fault(HttpServletRequest request, int status) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
        ? new Causes(thrown).fault().orElseGet(() -> Fault.of(status))
        : Fault.of(status);
  }
}
