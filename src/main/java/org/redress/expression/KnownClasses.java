package org.redress.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.DeserializationTypeValidator;

/**
 * The classes that a variable may be read into: those of the rows and lists that decisions yield.
 * Each by its name, no package.
 */
class KnownClasses implements DeserializationTypeValidator {

  private static final Set<String> NAMES =
      Stream.of(
              Object.class,
              String.class,
              Boolean.class,
              Short.class,
              Integer.class,
              Long.class,
              Float.class,
              Double.class,
              BigDecimal.class,
              BigInteger.class,
              Date.class,
              Collection.class,
              List.class,
              ArrayList.class,
              LinkedList.class,
              Set.class,
              HashSet.class,
              LinkedHashSet.class,
              Map.class,
              HashMap.class,
              LinkedHashMap.class,
              TreeMap.class)
          .map(Class::getName)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public boolean validate(String className) {
    return NAMES.contains(className);
  }
}
