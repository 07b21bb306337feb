package org.redress.document;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a case, for Tasklist and other systems. */
@RestController
@RequestMapping("/api/complaints/{caseNumber}/documents")
@Tag(name = "documents", description = "单据打印")
class DocumentsApi {

  private final Documents documents;

  DocumentsApi(Documents documents) {
    this.documents = documents;
  }

  @GetMapping
  @Operation(summary = "列出案件的单据 / the documents that can be printed from a case")
  @ApiResponse(
      responseCode = "200",
      description = "单据 / the documents; none where the policy names none")
  @ApiResponse(
      responseCode = "404",
      description = "没有此案件，或您无权查看 / no such case, or not yours to read")
  @ApiResponse(
      responseCode = "409",
      description = "该编号不止一件，请加 lifecycle / number borne in several lifecycles")
  @ApiResponse(responseCode = "410", description = "已过保存期限 / cleared away after its time")
  List<CaseDocument> list(
      @PathVariable String caseNumber,
      @Parameter(description = "制度（流程）标识 / id of the lifecycle") @RequestParam(required = false)
          String lifecycle) {
    return documents.list(caseNumber, Optional.ofNullable(lifecycle));
  }

  @GetMapping("/{form}.pdf")
  @Operation(
      summary = "打印单据 / prints a document",
      description =
          "投诉人身份只印给持有本案任务的人，并有记录；其他人见「（保密）」 / who complained is printed for the holder of a task of"
              + " the case and logged; for others as 保密")
  @ApiResponse(
      responseCode = "200",
      description = "PDF/A-2u",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "404",
      description = "没有此案件或单据，或您无权查看 / no such case or document, or not yours to read")
  @ApiResponse(
      responseCode = "409",
      description = "该编号不止一件，请加 lifecycle / number borne in several lifecycles")
  @ApiResponse(responseCode = "410", description = "已过保存期限 / cleared away after its time")
  ResponseEntity<byte[]> print(
      @PathVariable String caseNumber,
      @Parameter(description = "单据（表单）标识 / id of the document") @PathVariable String form,
      @Parameter(description = "制度（流程）标识 / id of the lifecycle") @RequestParam(required = false)
          String lifecycle) {
    Printed printed = documents.print(caseNumber, form, Optional.ofNullable(lifecycle));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, inline(printed.fileName()))
        .body(printed.pdf());
  }

  private static String inline(String fileName) {
    return ContentDisposition.inline()
        .filename(fileName, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
