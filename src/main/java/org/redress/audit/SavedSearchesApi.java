package org.redress.audit;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The asking officer's own saved searches; for members of the group {@code compliance}. */
@RestController
@RequestMapping("/api/audit/searches")
@Hidden
class SavedSearchesApi {

  private final SavedSearches searches;
  private final Officers officers;

  SavedSearchesApi(SavedSearches searches, Officers officers) {
    this.searches = searches;
    this.officers = officers;
  }

  @GetMapping
  List<SavedSearch> all() {
    return searches.of(officers.acting());
  }

  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void keep(@RequestBody SavedSearch search) {
    searches.keep(officers.acting(), search);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@RequestParam String name) {
    searches.remove(officers.acting(), name);
  }
}
