package org.redress.deployment;

import java.util.List;

/**
 * The models of one policy.
 *
 * @param id the policy's id, its process's id
 * @param sector folder it stands in, such as {@code retail}
 * @param files its diagrams, tables and forms
 */
public record Lifecycle(String id, String sector, List<ModelFile> files) {

  /** Whether the id of a process, decision or form belongs to the policy. */
  static boolean owns(String lifecycle, String definitionId) {
    return definitionId.equals(lifecycle) || definitionId.startsWith(lifecycle + "-");
  }
}
