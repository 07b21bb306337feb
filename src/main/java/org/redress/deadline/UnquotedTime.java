package org.redress.deadline;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Tells whoever configures a time in YAML without quotes, where 17:30 is the number 1050, to put
 * them.
 */
@Component
@ConfigurationPropertiesBinding
class UnquotedTime implements Converter<Integer, LocalTime> {

  @Override
  public LocalTime convert(Integer number) {
    throw new IllegalArgumentException(
        number
            + " is no time of day: YAML takes an unquoted "
            + "%d:%02d for this number. Write the time in quotes, like \"17:30\""
                .formatted(number / 60, number % 60));
  }
}
