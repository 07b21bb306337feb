package org.redress.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Hidden;
import org.redress.draft.OpenForm.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The asking person's own drafts, for Tasklist: of a task's form, and of a start form. */
@RestController
@RequestMapping("/api/drafts")
@Hidden
class DraftsApi {

  private final OwnForms forms;
  private final Drafts drafts;

  DraftsApi(OwnForms forms, Drafts drafts) {
    this.forms = forms;
    this.drafts = drafts;
  }

  /** 204 where nothing is kept for them: Tasklist asks before a task is claimed, too. */
  @GetMapping("/task/{taskId}")
  ResponseEntity<String> ofTask(@PathVariable String taskId) {
    return find(Kind.TASK, taskId);
  }

  @PutMapping("/task/{taskId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keepOfTask(@PathVariable String taskId, @RequestBody ObjectNode answers) {
    drafts.keep(forms.author(), forms.get(Kind.TASK, taskId), answers.toString());
  }

  /** 204 where nothing is kept for them. */
  @GetMapping("/start/{definitionId}")
  ResponseEntity<String> ofStart(@PathVariable String definitionId) {
    return find(Kind.START, definitionId);
  }

  @PutMapping("/start/{definitionId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keepOfStart(@PathVariable String definitionId, @RequestBody ObjectNode answers) {
    drafts.keep(forms.author(), forms.get(Kind.START, definitionId), answers.toString());
  }

  /** Nobody chooses to keep a start form: what is taken up again is not offered the next time. */
  @DeleteMapping("/start/{definitionId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dropOfStart(@PathVariable String definitionId) {
    drafts.remove(forms.author(), forms.get(Kind.START, definitionId));
  }

  private ResponseEntity<String> find(Kind kind, String id) {
    return forms
        .find(kind, id)
        .flatMap(form -> drafts.find(forms.author(), form))
        .map(json -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
