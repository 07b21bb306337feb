package org.redress.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redress.casefile.CaseFiles;
import org.redress.casefile.CaseStatus;
import org.redress.form.InvalidSubmissionException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Complaints for other systems. */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "complaints", description = "投诉受理与查询")
class ComplaintsApi {

  /** What every database's column holds, whether it counts bytes or characters. */
  private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");

  private final Intake intake;
  private final CaseFiles cases;

  ComplaintsApi(Intake intake, CaseFiles cases) {
    this.intake = intake;
    this.cases = cases;
  }

  @PostMapping
  @Operation(summary = "受理一件投诉 / take in a complaint")
  @ApiResponse(
      responseCode = "201",
      description = "已受理 / case opened, or opened before under the same key")
  @ApiResponse(
      responseCode = "400",
      description = "某项填写有误，errors 逐项说明 / a field is wrong; errors names it")
  @ApiResponse(
      responseCode = "403",
      description = "无权发起该流程 / not allowed to open cases of this lifecycle")
  @ApiResponse(
      responseCode = "409",
      description = "Idempotency-Key 已用于内容不同的投诉 / key used for another complaint")
  ResponseEntity<IntakeReceipt> take(
      @RequestBody IntakeRequest request,
      @Parameter(description = "同一键重复提交只受理一次 / the same key opens one case")
          @RequestHeader(name = "Idempotency-Key", required = false)
          String key) {
    Optional<String> usable = Optional.ofNullable(key).filter(k -> !k.isBlank());
    if (usable.filter(k -> !KEY.matcher(k).matches()).isPresent()) {
      throw new InvalidSubmissionException(
          "Idempotency-Key", "Idempotency-Key 只能用可见的 ASCII 字符，最多255个");
    }
    IntakeReceipt receipt = intake.take(request, usable);
    URI location =
        UriComponentsBuilder.fromPath("/api/complaints/{number}")
            .queryParam("lifecycle", receipt.lifecycle())
            .build(receipt.caseNumber());
    return ResponseEntity.created(location).body(receipt);
  }

  @GetMapping("/{caseNumber}")
  @Operation(summary = "查询案件进展 / where a case stands")
  @ApiResponse(responseCode = "200", description = "案件进展 / the case")
  @ApiResponse(
      responseCode = "404",
      description = "没有此案件，或您无权查看 / no such case, or not yours to see")
  @ApiResponse(
      responseCode = "409",
      description = "该编号不止一件，请加 lifecycle / number borne in several lifecycles")
  @ApiResponse(responseCode = "410", description = "已按保存期限清除 / erased after its retention")
  CaseStatus find(
      @PathVariable String caseNumber,
      @Parameter(description = "制度（流程）标识 / id of the lifecycle") @RequestParam(required = false)
          String lifecycle) {
    return cases.status(caseNumber, Optional.ofNullable(lifecycle));
  }
}
