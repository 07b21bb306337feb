package org.redress.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams, tables and forms that ship with the product, under their repo-relative names. */
@Component
public class Models {

  /** Source of the deployments of what ships. */
  public static final String SOURCE = "redress";

  private static final List<String> FOLDERS =
      List.of("processes/**/*.bpmn", "dmn/**/*.dmn", "forms/**/*.form");

  private final List<ModelFile> files = new ArrayList<>();

  Models() {
    var resolver = new PathMatchingResourcePatternResolver();
    try {
      for (String folder : FOLDERS) {
        for (Resource resource : resolver.getResources("classpath*:" + folder)) {
          files.add(new ModelFile(stableName(resource, folder), content(resource)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(ModelFile::name));
  }

  /** Every model file, by name. */
  public List<ModelFile> files() {
    return List.copyOf(files);
  }

  /**
   * The engine's own naming is an absolute path from Maven and a bare file name from the jar; ours
   * is the same in both.
   */
  private static String stableName(Resource resource, String folder) throws IOException {
    String url = resource.getURL().toString();
    return url.substring(url.lastIndexOf("/" + folder.substring(0, folder.indexOf('/') + 1)) + 1);
  }

  private static byte[] content(Resource resource) throws IOException {
    try (InputStream in = resource.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
