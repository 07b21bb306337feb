package org.redress.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.people.FormerName;

/**
 * What people, groups and roles are called, and were: what happened shows the name of then.
 *
 * @param names as they are now, by id
 * @param formerNames as they were until a moment, oldest first
 */
public record Called(Map<String, String> names, List<FormerName> formerNames) {

  /** What somebody was called at a moment; the id where no name is known. */
  public String at(String id, Instant moment) {
    return formerNames.stream()
        .filter(former -> former.id().equals(id) && former.until().isAfter(moment))
        .findFirst()
        .map(FormerName::name)
        .orElseGet(() -> now(id));
  }

  /** What somebody is called; the id where no name is known. */
  public String now(String id) {
    return names.getOrDefault(id, id);
  }

  /** The same, with roles that nobody holds any more as the policy calls them. */
  public Called knowing(Map<String, String> roles) {
    Map<String, String> all = new HashMap<>(roles);
    all.putAll(names);
    return new Called(all, formerNames);
  }

  /** The same, with what these are called besides. */
  public Called and(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(names);
    all.putAll(more);
    return new Called(all, formerNames);
  }
}
