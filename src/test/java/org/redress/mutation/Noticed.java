package org.redress.mutation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A mutation and how it fared, with the table of many. */
public record Noticed(Mutation mutation, Verdict verdict) {

  /** Figures by kind, as Markdown. */
  public static String table(List<Noticed> all) {
    StringBuilder table = new StringBuilder("| changed | changes | refused | told | a scenario | nobody |\n|---|---|---|---|---|---|\n");
    for (Kind kind : Kind.values()) {
      row(table, kind.words(), all.stream().filter(one -> one.mutation.kind() == kind).toList());
    }
    row(table, "**all**", all);
    return table.append('\n').toString();
  }

  private static void row(StringBuilder table, String words, List<Noticed> some) {
    String figures =
        Arrays.stream(Notice.values())
            .map(notice -> Long.toString(some.stream().filter(one -> one.verdict.notice() == notice).count()))
            .collect(Collectors.joining(" | "));
    table.append("| %s | %d | %s |%n".formatted(words, some.size(), figures));
  }

  /** One line, as Markdown. */
  public String line() {
    String words = verdict.words().replaceAll("\\s+", " ");
    return "- %s %s — %s".formatted(verdict.notice(), mutation, words.substring(0, Math.min(words.length(), 200)));
  }
}
