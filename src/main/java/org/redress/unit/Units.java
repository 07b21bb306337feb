package org.redress.unit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.redress.engine.PolicyGroup;
import org.redress.engine.TransactionMemory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tree as it is now, and where in it a role is held. */
@Component
public class Units {

  /** After this another node's changes are known here. */
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private static final String TREE = "tree";

  private final UnitMapper mapper;
  private final LoadingCache<String, UnitTree> trees;

  Units(UnitMapper mapper) {
    this.mapper = mapper;
    this.trees =
        Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .build(tree -> new UnitTree(mapper.all()));
  }

  /** All units. */
  public UnitTree tree() {
    return trees.get(TREE);
  }

  /** As it is in the database, whatever is remembered. */
  UnitTree read() {
    return new UnitTree(mapper.all());
  }

  /** The tree is read anew when it is next asked for. */
  public void forget() {
    trees.invalidateAll();
  }

  /** What is remembered holds no longer, once the current transaction has ended. */
  void changed() {
    forget();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              forget();
            }
          });
    }
  }

  /**
   * Where a role is held from a unit upwards, as {@link NearestHolders#of}; in an organisation
   * without units, and of what is no policy's, the group itself.
   *
   * @param group {@code <policy>.<role>}
   * @param unit code of the unit; null for none
   */
  public String nearest(String group, String unit) {
    UnitTree tree = tree();
    if (tree.isEmpty() || !PolicyGroup.isOfPolicy(group)) {
      return group;
    }
    return TransactionMemory.once(
        new Asked(group, unit),
        () ->
            new NearestHolders(tree, mapper::staffed, role -> mapper.isHeldInUnits(role) > 0)
                .of(group, unit));
  }

  /** The same for many roles and units: who holds what at this moment is read once. */
  public NearestHolders nearest() {
    Set<String> staffed = new HashSet<>(mapper.allStaffed());
    Set<String> held = staffed.stream().map(PolicyGroup::everywhere).collect(Collectors.toSet());
    return new NearestHolders(
        tree(), groups -> groups.stream().filter(staffed::contains).toList(), held::contains);
  }

  private record Asked(String group, String unit) {}
}
