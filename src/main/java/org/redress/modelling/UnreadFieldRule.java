package org.redress.modelling;

import org.springframework.stereotype.Component;

/**
 * A question whose answer nothing goes by wastes the time of whoever is asked, and makes him
 * believe that something follows from it. It may be meant for a use that the models do not show, so
 * the analyst is told.
 */
@Component
class UnreadFieldRule implements Rule {

  private final FeelSyntax feel;

  UnreadFieldRule(FeelSyntax feel) {
    this.feel = feel;
  }

  @Override
  public void check(FormFile form, Findings findings) {
    form.lifecycle().stream()
        .flatMap(policy -> form.upload().unread(policy, feel).entrySet().stream())
        .filter(unread -> unread.getValue().equals(form.id()))
        .forEach(
            unread ->
                findings.remark(
                    unread.getKey(),
                    "「%s」问了却没有人用：没有顺序流、时限、决策表、显示条件、后面的步骤或单据读它。请让它有用，或删去",
                    unread.getKey()));
  }
}
