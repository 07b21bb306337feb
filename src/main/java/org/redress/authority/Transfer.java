package org.redress.authority;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.redress.engine.Platform;
import org.redress.register.CaseRecord;
import org.redress.register.Register;
import org.redress.unit.Unit;
import org.redress.unit.UnitTree;
import org.redress.unit.Units;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A case comes to belong to another unit (转办): its open tasks lie before those who hold their roles
 * there, also what somebody had claimed. Its limits run on: to hand over gains no time.
 */
@Component
public class Transfer {

  private static final int LONGEST_REASON = 500;

  private final ProcessEngine engine;
  private final Register register;
  private final Units units;
  private final CaseParts parts;
  private final Staffing staffing;

  Transfer(
      @Lazy ProcessEngine engine,
      Register register,
      Units units,
      CaseParts parts,
      Staffing staffing) {
    this.engine = engine;
    this.register = register;
    this.units = units;
    this.parts = parts;
    this.staffing = staffing;
  }

  /**
   * Moves an open case, as who acts.
   *
   * @param code of the unit that it belongs to from now on
   * @param reason why, as everybody who handles it reads
   * @throws BadUserRequestException saying what is wrong; then nothing has changed
   */
  public void move(String caseId, String code, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new BadUserRequestException("请填写转办理由，最多%d个字".formatted(LONGEST_REASON));
    }
    Platform.unrestricted(
        engine,
        () -> {
          UnitTree tree = units.tree();
          Unit next =
              tree.find(code)
                  .filter(Unit::isOpen)
                  .orElseThrow(
                      () -> new BadUserRequestException("没有编码为「%s」的机构，或已撤销：请另选".formatted(code)));
          CaseRecord known = register.find(caseId).orElseThrow();
          if (known.closedAt() != null) {
            throw new BadUserRequestException("本案已结案，不能转办");
          }
          if (code.equals(known.unit())) {
            throw new BadUserRequestException("本案已属「%s」，请另选机构".formatted(next.name()));
          }
          move(known, next, from(tree, known) + "转至「%s」：%s".formatted(next.name(), reason.strip()));
          return null;
        });
  }

  private static String from(UnitTree tree, CaseRecord known) {
    return tree.find(known.unit()).map(unit -> "由「%s」".formatted(unit.name())).orElse("");
  }

  private void move(CaseRecord known, Unit next, String told) {
    List<TaskEntity> open = parts.openTasks(known.caseId());
    register.transfer(known, next.code(), told);
    open.forEach(staffing::place);
  }
}
