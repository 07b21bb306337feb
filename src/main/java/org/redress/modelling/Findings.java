package org.redress.modelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with the files of an upload, one file after another. */
final class Findings {

  private final List<Finding> all = new ArrayList<>();
  private UploadedFile file;

  /** What is noted from now on concerns this file. */
  void about(UploadedFile next) {
    file = next;
  }

  /** Something is wrong at an element of the file. */
  void at(String element, String sentence, Object... details) {
    all.add(new Finding(file.name(), file.line(element), element, sentence.formatted(details)));
  }

  /** Something may be meant as it is: the analyst is told, and the deployment accepted. */
  void remark(String element, String sentence, Object... details) {
    all.add(
        new Finding(file.name(), file.line(element), element, sentence.formatted(details), true));
  }

  /** Something is wrong with the file as a whole. */
  void inFile(String sentence, Object... details) {
    all.add(new Finding(file.name(), 0, null, sentence.formatted(details)));
  }

  /** Everything noted, once each, by file and line. */
  List<Finding> sorted() {
    return all.stream()
        .distinct()
        .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
        .toList();
  }
}
