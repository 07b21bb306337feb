package org.redress.authority;

import java.util.Set;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/**
 * Who must stand aside from a case (回避). Read from the register, which, unlike the engine's rows,
 * can be read back in the transaction that wrote it.
 */
@Component
public class Recusals {

  /** Variable that names the person complained about. */
  public static final String RESPONDENT = "respondent";

  private final Register register;

  Recusals(Register register) {
    this.register = register;
  }

  /** User ids of everybody who is barred from the case. */
  public Set<String> barred(String caseId) {
    return register.holders(caseId, EntryKind.BARRED);
  }

  /** Whether the user is barred from the case. */
  public boolean isBarred(String caseId, String user) {
    return barred(caseId).contains(user);
  }
}
