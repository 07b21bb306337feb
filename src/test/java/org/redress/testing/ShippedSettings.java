package org.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/** What {@code application.yml}, as it ships, says of something, to be compared with what it then has. */
public final class ShippedSettings {

  private ShippedSettings() {}

  /** Key, without the prefix, to value; none of a profile. */
  public static Map<String, String> under(String prefix) {
    Map<String, String> settings = new TreeMap<>();
    try {
      var whole =
          (EnumerablePropertySource<?>)
              new YamlPropertySourceLoader().load("shipped", new ClassPathResource("application.yml")).get(0);
      for (String key : whole.getPropertyNames()) {
        if (key.startsWith(prefix)) {
          settings.put(key.substring(prefix.length()), String.valueOf(whole.getProperty(key)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(settings).as(prefix).isNotEmpty();
    return settings;
  }

  /** Fails unless the object has a property of the setting's name with its value. */
  public static void holds(Object has, String property, String value) {
    assertThat(String.valueOf(new BeanWrapperImpl(has).getPropertyValue(property))).as(property).isEqualTo(value);
  }

  /** The property that a key means: {@code history-cleanup-strategy} is {@code historyCleanupStrategy}. */
  public static String property(String key) {
    StringBuilder name = new StringBuilder();
    for (String word : key.split("-")) {
      name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }
}
