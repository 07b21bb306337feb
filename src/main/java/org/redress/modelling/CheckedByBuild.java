package org.redress.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.redress.deployment.ModelFile;
import org.redress.deployment.Models;
import org.redress.register.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What ships has been checked by the build that made it, which leaves a digest of the models and of
 * every class of the product. While both are the same, and the database has no models that those
 * that ship could meet there, a first start need not check again, which takes a quarter of its
 * time. Engine internals, because the deployment in question is the engine's.
 */
@Component
class CheckedByBuild {

  /** Where the build leaves its digest, beside the classes. */
  static final String FILE = "META-INF/redress/checked-models";

  private static final Logger LOG = LoggerFactory.getLogger(CheckedByBuild.class);

  private final Models models;
  private Boolean holds;

  CheckedByBuild(Models models) {
    this.models = models;
  }

  /** Whether the deployment is one of those of a first start with what the build has checked. */
  synchronized boolean covers(DeploymentEntity deployment) {
    if (holds == null) {
      holds = isFirst() && digest(models.files()).equals(left());
      if (holds) {
        LOG.info("The models that ship are as the build has checked them");
      }
    }
    return holds && Models.SOURCE.equals(deployment.getSource()) && isShipped(deployment);
  }

  private static boolean isFirst() {
    return Context.getProcessEngineConfiguration()
            .getRepositoryService()
            .createDeploymentQuery()
            .count()
        == 0;
  }

  private boolean isShipped(DeploymentEntity deployment) {
    return models
        .files()
        .containsAll(
            deployment.getResources().values().stream()
                .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
                .toList());
  }

  /** What a build left; empty where it checked nothing. */
  private static String left() {
    try (InputStream file = CheckedByBuild.class.getResourceAsStream("/" + FILE)) {
      return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Of the models and the product's classes as they are here. */
  static String digest(List<ModelFile> models) {
    MessageDigest digest = Sha256.begin();
    for (ModelFile file : models) {
      feed(digest, file.name(), file.bytes());
    }
    classes().forEach((name, bytes) -> feed(digest, name, bytes));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void feed(MessageDigest digest, String name, byte[] bytes) {
    digest.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  /** By name; those of tests lie elsewhere. */
  private static Map<String, byte[]> classes() {
    String own = CheckedByBuild.class.getName().replace('.', '/') + ".class";
    String place = CheckedByBuild.class.getResource("/" + own).toString().replace(own, "");
    Map<String, byte[]> classes = new TreeMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:org/redress/**/*.class")) {
        String name = file.getURL().toString();
        if (name.startsWith(place)) {
          classes.put(name.substring(place.length()), file.getContentAsByteArray());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return classes;
  }
}
