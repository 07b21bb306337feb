package org.redress.authority;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.redress.register.Entry;
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

  /** Field that names who is penalised. */
  public static final String OFFENDER = "offender";

  /** Field that says for what. */
  public static final String OFFENCE = "offence";

  private final Register register;

  Recusals(Register register) {
    this.register = register;
  }

  /** User ids of everybody who is barred from the case. */
  public Set<String> barred(String caseId) {
    return register.barred(caseId);
  }

  /**
   * Who is barred from the case because a step penalises them, or proposes to, and for no other
   * reason.
   *
   * @return user id to the id of that step
   */
  public Map<String, String> penalised(String caseId) {
    Map<String, String> penalised = new TreeMap<>();
    Set<String> otherwise = new HashSet<>();
    for (Entry entry : register.entries(caseId)) {
      if (entry.kind() == EntryKind.BAR_ENDED) {
        penalised.remove(entry.holder());
      } else if (entry.kind() == EntryKind.BARRED && entry.element() != null) {
        penalised.put(entry.holder(), entry.element());
      } else if (entry.kind() == EntryKind.BARRED) {
        otherwise.add(entry.holder());
      }
    }
    penalised.keySet().removeAll(otherwise);
    return penalised;
  }

  /** Whether the user is barred from the case. */
  public boolean isBarred(String caseId, String user) {
    return barred(caseId).contains(user);
  }
}
