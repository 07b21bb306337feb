package org.redress.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The models of {@code retail-franchise} as a stock engine can run them, made from ours by rule. */
final class Models {

  private static final List<String> FOLDERS = List.of("processes/retail", "dmn/retail", "forms/retail");

  private Models() {}

  /** Writes them into the directory; run where the project's root is the working directory. */
  static Path transformed(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(Models::runs).toList()) {
          Files.writeString(directory.resolve(file.getFileName()), transformed(Files.readString(file)));
        }
      }
    }
    return directory;
  }

  /** The periodic duty and the reports call what is the product's. */
  private static boolean runs(Path file) {
    return !file.getFileName().toString().matches(".*(weekly-report|-reports)\\..*");
  }

  /** What our beans reckon: a stock engine takes three days for a limit, and its parts get and hand back everything. */
  private static String transformed(String text) {
    return text.replaceAll("\\$\\{deadline\\.[^}]*}", "\\${dateTime().plusDays(3).toDate()}")
        .replaceAll(
            "(?s)( camunda:variableMappingDelegateExpression=\"\\$\\{caseData\\.[a-z]+}\")(.*?<bpmn:extensionElements>)",
            "$2<camunda:in variables=\"all\" /><camunda:out variables=\"all\" />");
  }
}
