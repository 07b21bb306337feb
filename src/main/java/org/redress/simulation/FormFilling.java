package org.redress.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.form.Feel;
import org.redress.form.FormField;
import org.redress.form.FormSchema;

/**
 * Fills a form from its schema: what it shows, no field more, no required one less. What it shows
 * depends on what has been entered, so it is gone through until nothing changes.
 */
final class FormFilling {

  private static final int ROUNDS = 6;

  private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");

  /** What a condition was asked with: it answers the same again, and sooner. */
  private record Question(String condition, Map<String, Object> context) {}

  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<Question, Boolean> hidden = new HashMap<>();
  private final Feel feel;
  private final FieldAnswers answers;

  FormFilling(Feel feel, FieldAnswers answers) {
    this.feel = feel;
    this.answers = answers;
  }

  Map<String, Object> fill(FormSchema form, Situation situation) {
    Map<String, Object> entered = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      for (FormField field : form.fields()) {
        if (isHidden(field, form, situation, entered)) {
          changed |= seen.remove(field.key());
          entered.remove(field.key());
        } else if (!field.isReadOnly() && seen.add(field.key())) {
          changed = true;
          Object answer = answers.answer(field, situation);
          if (answer != null) {
            entered.put(field.key(), answer);
          }
        }
      }
    }
    return entered;
  }

  private boolean isHidden(
      FormField field, FormSchema form, Situation situation, Map<String, Object> entered) {
    return field
        .hiddenWhen()
        .filter(
            hide -> {
              Map<String, Object> context = new TreeMap<>(situation.variables());
              form.fields().forEach(each -> context.put(each.key(), entered.get(each.key())));
              context.keySet().retainAll(names.computeIfAbsent(hide, FormFilling::namesIn));
              return hidden.computeIfAbsent(
                  new Question(hide, context), asked -> feel.isTrue(hide, context));
            })
        .isPresent();
  }

  private static Set<String> namesIn(String expression) {
    return NAME.matcher(expression).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
