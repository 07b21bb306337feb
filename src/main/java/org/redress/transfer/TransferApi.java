package org.redress.transfer;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the dialog in Tasklist asks by which a case is handed over. */
@RestController
@RequestMapping("/api/tasks/{taskId}/transfer")
@Hidden
class TransferApi {

  private final Transfers transfers;

  TransferApi(Transfers transfers) {
    this.transfers = transfers;
  }

  /** To where; none in an organisation without units, and for who may not. */
  @GetMapping
  List<Destination> destinations(@PathVariable String taskId) {
    return transfers.destinations(taskId);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void transfer(@PathVariable String taskId, @RequestBody Request request) {
    transfers.transfer(taskId, request.unit(), request.reason());
  }

  /**
   * @param unit code of the unit that goes on with the case
   * @param reason why, in words
   */
  record Request(String unit, String reason) {}

  /**
   * A unit to which the case may go.
   *
   * @param id its code
   * @param name what it is called
   * @param above what the unit above it is called; empty for the one at the top
   */
  record Destination(String id, String name, String above) {}
}
