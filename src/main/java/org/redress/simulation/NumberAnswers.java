package org.redress.simulation;

import org.redress.form.FormField;

/** Sums of money, quantities, percentages: small ones mostly, a large one now and then. */
final class NumberAnswers {

  private static final double SAME = 0.85;
  private static final double LESS = 0.95;

  private final AnswerBook book;

  NumberAnswers(AnswerBook book) {
    this.book = book;
  }

  Number answer(FormField field, Situation situation) {
    double number =
        book.model(field.key()).map(situation.variables()::get).orElse(null) instanceof Number model
            ? like(model.doubleValue(), situation)
            : some(field, situation.dice());
    double lowest = field.validate().path("min").asDouble(0);
    double highest = field.validate().path("max").asDouble(Double.MAX_VALUE);
    return plain(Math.max(lowest, Math.min(highest, number)));
  }

  /**
   * What was asked, a little less, or more: once, because who goes beyond their authority twice
   * would go round and round.
   */
  private static double like(double model, Situation situation) {
    double mood = situation.dice().between(0.0, 1.0);
    if (mood < SAME) {
      return model;
    }
    return mood < LESS || situation.visit() > 1 ? Math.floor(model * 0.8) : Math.ceil(model * 1.5);
  }

  private static double some(FormField field, Dice dice) {
    double highest = field.validate().path("max").asDouble(0);
    if (highest == 1) {
      return Math.floor(dice.between(0.0, 0.12) * 100) / 100;
    }
    if (highest == 100) {
      return Math.floor(dice.between(75.0, 100.0));
    }
    return field.label().contains("元")
        ? money(dice)
        : Math.floor(1 + dice.waiting(small(field) ? 3 : 40));
  }

  private static boolean small(FormField field) {
    return field.label().contains("张")
        || field.label().contains("分")
        || field.label().contains("工作日");
  }

  private static double money(Dice dice) {
    double mood = dice.between(0.0, 1.0);
    double typical = mood < 0.7 ? 400 : mood < 0.94 ? 5_000 : 40_000;
    return 10 * Math.ceil(dice.waiting(typical) / 10);
  }

  /** As form-js sends it: a whole number without a point. */
  private static Number plain(double number) {
    return number == Math.rint(number) ? (Number) (int) number : (Number) number;
  }
}
