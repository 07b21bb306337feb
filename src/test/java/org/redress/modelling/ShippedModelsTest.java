package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.redress.deployment.ModelFile;
import org.redress.deployment.Models;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/**
 * Every model that ships satisfies every rule. Without the engine, so that whoever draws one is
 * told in seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedModelsTest {

  private final BeanFactory application = application();
  private final Inspection inspection = application.getBean(Inspection.class);
  private final Map<String, List<ModelFile>> lifecycles =
      lifecycles(application.getBean(Models.class).files());
  private final Map<List<ModelFile>, List<Finding>> found = new IdentityHashMap<>();

  @TestFactory
  Stream<DynamicTest> all_files_of() {
    return lifecycles.entrySet().stream()
        .map(
            lifecycle ->
                DynamicTest.dynamicTest(
                    lifecycle.getKey(),
                    () -> assertThat(findings(lifecycle.getValue())).isEmpty()));
  }

  @Test
  void every_question_is_asked_for_a_use() {
    assertThat(
            lifecycles.values().stream()
                .flatMap(files -> all(files).stream())
                .filter(Finding::mayBeMeant)
                .map(finding -> finding.file() + " " + finding))
        .isEmpty();
  }

  /** What the product then finds in its jar, so that its first start need not look again. */
  @Test
  void the_build_leaves_word_that_they_have_been_checked() throws Exception {
    assertThat(lifecycles.values().stream().flatMap(files -> all(files).stream())).isEmpty();

    Path classes = Path.of(CheckedByBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path left = classes.resolve(CheckedByBuild.FILE);
    Files.createDirectories(left.getParent());
    Files.writeString(left, CheckedByBuild.digest(application.getBean(Models.class).files()));
  }

  private List<Finding> all(List<ModelFile> files) {
    return found.computeIfAbsent(
        files, unchecked -> inspection.findings(new Upload(files, new Shared(lifecycles.get("shared")))));
  }

  private String findings(List<ModelFile> files) {
    return all(files).stream()
        .filter(finding -> !finding.mayBeMeant())
        .map(finding -> finding.file() + " " + finding)
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, List<ModelFile>> lifecycles(List<ModelFile> files) {
    Upload all = new Upload(files, new Shared(List.of()));
    return all.files().stream()
        .collect(
            Collectors.groupingBy(
                file -> file.lifecycle().orElse("shared"),
                TreeMap::new,
                Collectors.mapping(UploadedFile::file, Collectors.toList())));
  }

  /**
   * The application's beans, of which only those asked for come into being: without database,
   * engine or web.
   */
  private static BeanFactory application() {
    var beans = new DefaultListableBeanFactory();
    new ClassPathBeanDefinitionScanner(beans).scan("org.redress");
    var autowiring = new AutowiredAnnotationBeanPostProcessor();
    autowiring.setBeanFactory(beans);
    beans.addBeanPostProcessor(autowiring);
    beans.registerResolvableDependency(BeanFactory.class, beans);
    return beans;
  }

  /** The shared models, which are deployed before any lifecycle. */
  private record Shared(Collection<ModelFile> files) implements Deployed {

    @Override
    public Optional<ModelFile> process(String id) {
      return files.stream()
          .filter(file -> file.isDiagram() && file.definitionIds().contains(id))
          .findFirst();
    }

    @Override
    public Optional<ModelFile> decision(String id) {
      return files.stream()
          .filter(file -> file.isDecision() && file.definitionIds().contains(id))
          .findFirst();
    }

    @Override
    public Optional<ModelFile> form(String id) {
      return files.stream()
          .filter(file -> file.isForm() && file.definitionIds().contains(id))
          .findFirst();
    }

    @Override
    public Set<String> lifecycles() {
      return new TreeSet<>();
    }

    @Override
    public List<ModelFile> lifecycle(String id) {
      return List.of();
    }

    @Override
    public Map<String, List<String>> numbering() {
      return Map.of();
    }
  }
}
