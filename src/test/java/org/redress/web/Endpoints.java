package org.redress.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What JAX-RS classes answer to, read from their annotations: a later version's addresses come along by themselves. */
final class Endpoints {

  /** Deeper than any of the engine's resources lies in another. */
  private static final int DEEPEST = 6;

  private final Set<Endpoint> found = new LinkedHashSet<>();

  /** An address with its parameters in braces, and the method it is asked with. */
  record Endpoint(String method, String path) {}

  /** Those of root resources, each below the prefix. */
  static List<Endpoint> of(String prefix, Iterable<Class<?>> roots) {
    var endpoints = new Endpoints();
    for (Class<?> root : roots) {
      annotation(root, Path.class).ifPresent(path -> endpoints.walk(root, join(prefix, path.value()), 0));
    }
    return new ArrayList<>(endpoints.found);
  }

  private void walk(Class<?> resource, String at, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (Method method : resource.getMethods()) {
      List<Method> declared = declarations(resource, method);
      String path = first(declared, Path.class).map(here -> join(at, here.value())).orElse(at);
      Optional<String> verb = declared.stream().flatMap(one -> Stream.of(one.getAnnotations()))
          .flatMap(one -> Stream.ofNullable(one.annotationType().getAnnotation(HttpMethod.class)))
          .map(HttpMethod::value).findFirst();
      if (verb.isPresent()) {
        found.add(new Endpoint(verb.get(), path));
      } else if (first(declared, Path.class).isPresent()) {
        walk(method.getReturnType(), path, depth + 1);
      }
    }
  }

  /** The method and those that it implements or overrides, which may bear its annotations. */
  private static List<Method> declarations(Class<?> type, Method method) {
    List<Method> all = new ArrayList<>();
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      declared(one, method).ifPresent(all::add);
      interfaces(one).forEach(each -> declared(each, method).ifPresent(all::add));
    }
    return all;
  }

  private static Stream<Class<?>> interfaces(Class<?> type) {
    return Arrays.stream(type.getInterfaces()).flatMap(one -> Stream.concat(Stream.of(one), interfaces(one)));
  }

  private static Optional<Method> declared(Class<?> type, Method method) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(one -> one.getName().equals(method.getName()))
        .filter(one -> Arrays.equals(one.getParameterTypes(), method.getParameterTypes()))
        .findFirst();
  }

  private static <A extends Annotation> Optional<A> first(List<Method> methods, Class<A> type) {
    return methods.stream().flatMap(one -> Stream.ofNullable(one.getAnnotation(type))).findFirst();
  }

  private static <A extends Annotation> Optional<A> annotation(Class<?> type, Class<A> annotation) {
    return Stream.<Class<?>>iterate(type, one -> one != null, one -> one.getSuperclass())
        .flatMap(one -> Stream.concat(Stream.of(one), interfaces(one)))
        .flatMap(one -> Stream.ofNullable(one.getAnnotation(annotation)))
        .findFirst();
  }

  private static String join(String at, String path) {
    return (at + "/" + path).replaceAll("/+", "/").replaceAll("/$", "");
  }
}
