package org.redress.mutation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.deployment.Lifecycle;
import org.redress.deployment.ModelFile;

/** The slips that can be made in the models of a policy, one element at a time. */
public final class Mutations {

  private Mutations() {}

  /** Of every kind so many, chosen by chance; the same for the same seed. */
  public static List<Mutation> sample(Lifecycle lifecycle, int ofEachKind, long seed) {
    List<Mutation> all = of(lifecycle);
    Random chance = new Random(seed + lifecycle.id().hashCode());
    return Arrays.stream(Kind.values())
        .flatMap(
            kind -> {
              List<Mutation> some = all.stream().filter(mutation -> mutation.kind() == kind).collect(Collectors.toList());
              Collections.shuffle(some, chance);
              return some.stream().limit(ofEachKind);
            })
        .toList();
  }

  private static List<Mutation> of(Lifecycle lifecycle) {
    Set<String> limits = named(lifecycle, ModelFile::isDecision, TableMutations::limits);
    Set<String> groups = named(lifecycle, ModelFile::isDiagram, DiagramMutations::groups);
    return lifecycle.files().stream()
        .flatMap(file -> of(file, limits, groups))
        .toList();
  }

  private static Stream<Mutation> of(ModelFile file, Set<String> limits, Set<String> groups) {
    if (file.isDiagram()) {
      return DiagramMutations.of(file, limits, groups).stream();
    }
    return (file.isDecision() ? TableMutations.of(file) : FormMutations.of(file)).stream();
  }

  private static Set<String> named(
      Lifecycle lifecycle,
      java.util.function.Predicate<ModelFile> kind,
      java.util.function.Function<ModelFile, Set<String>> names) {
    return lifecycle.files().stream()
        .filter(kind)
        .flatMap(file -> names.apply(file).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
