package org.redress.unit;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.redress.unit.PostsApi.Ending;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for whom, for administrators. */
@RestController
@RequestMapping("/api/organisation/absences")
@Hidden
class AbsencesApi {

  private final Administrators administrators;
  private final Posts posts;
  private final Personnel personnel;

  AbsencesApi(Administrators administrators, Posts posts, Personnel personnel) {
    this.administrators = administrators;
    this.posts = posts;
    this.personnel = personnel;
  }

  /** An absence, with the names. */
  record AbsenceLine(
      String id,
      String person,
      String personName,
      String deputy,
      String deputyName,
      LocalDate fromDay,
      LocalDate untilDay) {}

  /** An absence as it is entered. */
  record NewAbsence(String person, String deputy, LocalDate from, LocalDate until) {}

  /** Those of today, and to come. */
  @GetMapping
  List<AbsenceLine> absences() {
    administrators.acting();
    List<Absence> found = posts.absences();
    Map<String, String> names =
        personnel.names(
            found.stream()
                .flatMap(absence -> Stream.of(absence.person(), absence.deputy()))
                .toList());
    return found.stream()
        .map(
            absence ->
                new AbsenceLine(
                    absence.id(),
                    absence.person(),
                    names.getOrDefault(absence.person(), absence.person()),
                    absence.deputy(),
                    names.getOrDefault(absence.deputy(), absence.deputy()),
                    absence.fromDay(),
                    absence.untilDay()))
        .toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Absence absent(@RequestBody NewAbsence absence) {
    administrators.acting();
    return posts.absent(absence.person(), absence.deputy(), absence.from(), absence.until());
  }

  @PostMapping("/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void back(@PathVariable String id, @RequestBody Ending ending) {
    administrators.acting();
    posts.back(id, ending.last());
  }
}
