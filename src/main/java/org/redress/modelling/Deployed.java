package org.redress.modelling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.redress.deployment.ModelFile;

/** What has been deployed before: the latest version of each process, decision and form. */
interface Deployed {

  /** The diagram of a process. */
  Optional<ModelFile> process(String id);

  /** The file of a decision. */
  Optional<ModelFile> decision(String id);

  /** A form. */
  Optional<ModelFile> form(String id);

  /** Ids of the lifecycles: the processes that staff can start. */
  Set<String> lifecycles();

  /** The files of a lifecycle's latest deployment; none where it is new. */
  List<ModelFile> lifecycle(String id);

  /** The numbering rules of the lifecycles, of cases and of receipts, by id. */
  Map<String, List<String>> numbering();

  /** Whether anything bears the id. */
  default boolean has(String id) {
    return id != null
        && (process(id).isPresent() || decision(id).isPresent() || form(id).isPresent());
  }
}
