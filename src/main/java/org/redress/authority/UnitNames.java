package org.redress.authority;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.form.UnitQuestions;
import org.redress.unit.UnitTree;
import org.redress.unit.Units;
import org.springframework.stereotype.Component;

/**
 * How a field names a unit: by what it is called, with its code. So it reads everywhere as it was
 * entered, whatever the unit is called later, and means the same unit.
 */
@Component
class UnitNames implements UnitQuestions {

  private static final Pattern WRITTEN = Pattern.compile(".*（([A-Za-z0-9-]+)）");

  private final Units units;

  UnitNames(Units units) {
    this.units = units;
  }

  @Override
  public List<String> choices(List<String> kinds) {
    UnitTree tree = units.tree();
    return tree.all().stream()
        .filter(unit -> unit.isOpen() && (kinds.isEmpty() || kinds.contains(unit.kind())))
        .map(unit -> "%s（%s）".formatted(tree.called(unit), unit.code()))
        .toList();
  }

  /** Code of the unit that is named so; empty for what was written by hand. */
  static Optional<String> code(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
