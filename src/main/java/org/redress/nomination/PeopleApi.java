package org.redress.nomination;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.redress.engine.Platform;
import org.redress.people.PersonName;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom a field may name, for the picker in Tasklist: no more of them than is needed to choose. */
@RestController
@RequestMapping("/api/people")
@Hidden
class PeopleApi {

  private static final int MOST = 20;

  private final ProcessEngine engine;
  private final AskedForms forms;
  private final Nominations nominations;

  PeopleApi(ProcessEngine engine, AskedForms forms, Nominations nominations) {
    this.engine = engine;
    this.forms = forms;
    this.nominations = nominations;
  }

  /**
   * At most twenty.
   *
   * @param task id of the task whose form asks
   * @param process id of the lifecycle, or of a version of it, whose start form asks
   * @param field key of the field
   * @param q part of the id or the name; empty for the first twenty
   */
  @GetMapping
  List<Nominee> people(
      @RequestParam(required = false) String task,
      @RequestParam(required = false) String process,
      @RequestParam String field,
      @RequestParam(defaultValue = "") String q)
      throws MissingServletRequestParameterException {
    if (task == null && process == null) {
      throw new MissingServletRequestParameterException("task", "String");
    }
    Optional<Question> asked =
        task == null ? forms.ofStart(process, field) : forms.ofTask(task, field);
    return found(asked.orElseThrow(() -> new NoSuchFieldToNameException(field)), q);
  }

  private List<Nominee> found(Question question, String asked) {
    String part = plain(asked);
    return Platform.unrestricted(
        engine,
        () ->
            nominations
                .members(question)
                .filter(
                    person ->
                        contains(person.getId(), part) || contains(PersonName.of(person), part))
                .sorted(Comparator.comparing(PersonName::of).thenComparing(User::getId))
                .filter(person -> nominations.objection(question, person.getId()).isEmpty())
                .limit(MOST)
                .map(this::nominee)
                .toList());
  }

  private static boolean contains(String text, String part) {
    return plain(text).contains(part);
  }

  /** Whatever the case, and with or without the blank between family and given name. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
  }

  private Nominee nominee(User person) {
    return new Nominee(
        person.getId(),
        PersonName.of(person),
        nominations.groups(person.getId()).map(Group::getName).sorted().toList());
  }
}
