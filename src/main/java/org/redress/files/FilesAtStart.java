package org.redress.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Before anything is done with them, at each start, takes other accounts' rights from the files
 * that earlier versions, backups or a hand have left: the data directory, the keys of the proof,
 * the key of the complainants' pseudonyms.
 */
@Component
class FilesAtStart implements BeanFactoryPostProcessor, PriorityOrdered, EnvironmentAware {

  private static final List<String> PLACES =
      List.of("redress.data-directory", "redress.proof.directory", "redress.identity.key-file");

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
    Narrowing narrowing = new Narrowing();
    places().forEach(narrowing::of);
  }

  private Stream<Path> places() {
    return PLACES.stream().map(environment::getProperty).filter(Objects::nonNull).map(Path::of);
  }
}
