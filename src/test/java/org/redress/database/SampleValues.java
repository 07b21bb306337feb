package org.redress.database;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;

/** Arguments for any method of a mapper. */
enum SampleValues {
  /** Everything has a value. */
  FULL,
  /** A record has no value in what may be null. */
  BLANK_RECORDS,
  /** There is no record at all, such as the place where a page begins. */
  NO_RECORDS;

  private static final String TEXT = "x";
  private static final Instant MOMENT = Instant.parse("2026-03-10T02:00:00.123Z");

  Object[] of(Method method) {
    return Arrays.stream(method.getGenericParameterTypes())
        .map(type -> type instanceof Class<?> c && c.isRecord() && this == NO_RECORDS ? null : value(type))
        .toArray();
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic && Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
      return List.of(value(generic.getActualTypeArguments()[0]));
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted.isRecord()) {
      return record(wanted);
    }
    if (wanted.isEnum()) {
      return wanted.getEnumConstants()[0];
    }
    return switch (wanted.getSimpleName()) {
      case "String" -> TEXT;
      case "int", "Integer" -> 1;
      case "long", "Long" -> 1L;
      case "boolean", "Boolean" -> true;
      case "Instant" -> MOMENT;
      case "Date" -> Date.from(MOMENT);
      case "LocalDate" -> LocalDate.of(2026, 3, 10);
      case "byte[]" -> TEXT.getBytes(StandardCharsets.UTF_8);
      case "BigDecimal" -> BigDecimal.ONE;
      default -> throw new AssertionError("no sample of " + wanted + ": add one here");
    };
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(Arrays.stream(components).map(this::component).toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " has no sample", e);
    }
  }

  private Object component(RecordComponent component) {
    boolean blank = this == BLANK_RECORDS && !component.getType().isPrimitive() && !component.getType().isRecord();
    return blank ? null : value(component.getGenericType());
  }
}
