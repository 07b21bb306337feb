package org.redress.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A jar of Redress with more lifecycles than there are: each again, and again, under another id. The ids of the copies are
 * those of the originals with a letter before, wherever a diagram, a table or a form names one; what is shared stays one.
 */
final class MoreLifecycles {

  private static final List<String> FOLDERS = List.of("processes", "dmn", "forms");
  private static final String CLASSES = "BOOT-INF/classes";
  private static final String CHECKED = "META-INF/redress/checked-models";

  private final Path classes;
  private final List<String> lifecycles;
  private final Pattern names;

  private MoreLifecycles(Path classes) throws IOException {
    this.classes = classes;
    try (Stream<Path> diagrams = Files.walk(classes.resolve("processes"))) {
      lifecycles =
          diagrams.filter(MoreLifecycles::isLifecycle).map(file -> file.getFileName().toString().replace(".bpmn", "")).sorted().toList();
    }
    names =
        Pattern.compile(
            "(?<![A-Za-z0-9-])("
                + lifecycles.stream().sorted(Comparator.comparing(String::length).reversed()).map(Pattern::quote).collect(Collectors.joining("|"))
                + ")(?![A-Za-z0-9])");
  }

  private static boolean isLifecycle(Path file) {
    try {
      return file.toString().endsWith(".bpmn")
          && !file.getParent().endsWith("shared")
          && !Files.readString(file).contains("isStartableInTasklist=\"false\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes it, with word that its models have been checked, as the build leaves it. */
  static Path jar(Path original, Path directory, int wanted) throws Exception {
    Files.createDirectories(directory);
    Path jar = Files.copy(original, directory.resolve("redress-" + wanted + ".jar"), StandardCopyOption.REPLACE_EXISTING);
    Path unpacked = directory.resolve("unpacked");
    unpack(jar, unpacked);
    MoreLifecycles more = new MoreLifecycles(unpacked.resolve(CLASSES));
    more.copy(wanted);
    Path word = unpacked.resolve(CLASSES).resolve(CHECKED);
    Files.createDirectories(word.getParent());
    Files.writeString(word, digest(unpacked));
    pack(unpacked.resolve(CLASSES), jar);
    return jar;
  }

  private void copy(int wanted) throws IOException {
    int made = lifecycles.size();
    for (char before = 'a'; made < wanted; before++) {
      List<String> copied = lifecycles.subList(0, Math.min(lifecycles.size(), wanted - made));
      for (String folder : FOLDERS) {
        copy(classes.resolve(folder), before, copied);
      }
      made += copied.size();
    }
  }

  private void copy(Path folder, char before, List<String> copied) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files = found.filter(Files::isRegularFile).filter(file -> owner(file).filter(copied::contains).isPresent()).toList();
    }
    for (Path file : files) {
      String text = names.matcher(Files.readString(file)).replaceAll(before + "-$1");
      Files.writeString(file.resolveSibling(before + "-" + file.getFileName()), text);
    }
  }

  private Optional<String> owner(Path file) {
    String name = file.getFileName().toString();
    return lifecycles.stream()
        .filter(id -> name.startsWith(id + ".") || name.startsWith(id + "-"))
        .max(Comparator.comparing(String::length));
  }

  /** As the product reckons it. */
  private static String digest(Path unpacked) throws Exception {
    List<URL> path = new ArrayList<>(List.of(unpacked.resolve(CLASSES).toUri().toURL()));
    try (Stream<Path> libraries = Files.list(unpacked.resolve("BOOT-INF/lib"))) {
      for (Path library : libraries.toList()) {
        path.add(library.toUri().toURL());
      }
    }
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader product = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(product);
      Class<?> models = product.loadClass("org.redress.deployment.Models");
      Constructor<?> read = models.getDeclaredConstructor();
      read.setAccessible(true);
      Method digest = product.loadClass("org.redress.modelling.CheckedByBuild").getDeclaredMethod("digest", List.class);
      digest.setAccessible(true);
      return (String) digest.invoke(null, models.getMethod("files").invoke(read.newInstance()));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static void unpack(Path jar, Path directory) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar);
        Stream<Path> files = Files.walk(inside.getPath("/BOOT-INF"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = directory.resolve(file.toString().substring(1));
        Files.createDirectories(target.getParent());
        try (InputStream content = Files.newInputStream(file)) {
          Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** What is new in the classes. */
  private static void pack(Path classes, Path jar) throws IOException {
    try (FileSystem inside = FileSystems.newFileSystem(jar);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = inside.getPath("/" + CLASSES, classes.relativize(file).toString());
        if (!Files.exists(target) || file.endsWith(CHECKED)) {
          Files.createDirectories(target.getParent());
          Files.writeString(target, Files.readString(file, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
      }
    }
  }
}
