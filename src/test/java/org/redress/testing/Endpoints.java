package org.redress.testing;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint that the running application has, by every door: the product's own, the engine's REST interface, the web applications'. */
public final class Endpoints {

  /**
   * @param method GET, POST, …
   * @param path with its parameters in braces: {@code /engine-rest/task/{id}/claim}
   */
  public record Endpoint(String method, String path) implements Comparable<Endpoint> {

    @Override
    public int compareTo(Endpoint other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final String WEB = "/camunda/api/";

  private final Set<Endpoint> found = new TreeSet<>();
  private final Set<Class<?>> under = new HashSet<>();

  private Endpoints() {}

  /** All, sorted. */
  public static Set<Endpoint> of(Collection<? extends RequestMappingInfoHandlerMapping> own) {
    Endpoints endpoints = new Endpoints();
    own.forEach(endpoints::own);
    CamundaRestResources.getResourceClasses().forEach(type -> endpoints.root("/engine-rest", type));
    endpoints.application(WEB + "engine", new EngineRestApplication());
    endpoints.application(WEB + "admin", new AdminApplication());
    endpoints.application(WEB + "cockpit", new CockpitApplication());
    endpoints.application(WEB + "tasklist", new TasklistApplication());
    endpoints.application(WEB + "welcome", new WelcomeApplication());
    return endpoints.found;
  }

  private void own(RequestMappingInfoHandlerMapping mapping) {
    mapping.getHandlerMethods().keySet().forEach(
        info -> info.getPatternValues().forEach(
            path -> {
              Set<String> methods = new TreeSet<>();
              info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
              (methods.isEmpty() ? Set.of("*") : methods).forEach(method -> found.add(new Endpoint(method, path)));
            }));
  }

  private void application(String door, Application application) {
    application.getClasses().forEach(type -> root(door, type));
  }

  private void root(String door, Class<?> type) {
    annotation(type, Path.class).ifPresent(path -> resource(join(door, path.value()), type));
  }

  /** A resource within itself is left at the second round. */
  private void resource(String path, Class<?> type) {
    if (!under.add(type)) {
      return;
    }
    for (Method method : type.getMethods()) {
      Stream<Method> declared = declarations(method);
      declared.forEach(
          declaration -> {
            String at = Optional.ofNullable(declaration.getAnnotation(Path.class)).map(p -> join(path, p.value())).orElse(path);
            Optional<String> verb = verb(declaration);
            if (verb.isPresent()) {
              found.add(new Endpoint(verb.get(), at));
            } else if (declaration.isAnnotationPresent(Path.class)) {
              resource(at, method.getReturnType());
            }
          });
    }
    under.remove(type);
  }

  /** The method itself, or what it implements and overrides, where the annotations stand. */
  private static Stream<Method> declarations(Method method) {
    return Stream.concat(Stream.of(method.getDeclaringClass()), supertypes(method.getDeclaringClass()))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(other -> other.getName().equals(method.getName()))
        .filter(other -> Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
        .filter(other -> verb(other).isPresent() || other.isAnnotationPresent(Path.class))
        .limit(1);
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(verb -> verb != null)
        .map(HttpMethod::value)
        .findFirst();
  }

  private static <A extends Annotation> Optional<A> annotation(Class<?> type, Class<A> annotation) {
    return Stream.concat(Stream.of(type), supertypes(type))
        .filter(candidate -> candidate.isAnnotationPresent(annotation))
        .map(candidate -> candidate.getAnnotation(annotation))
        .findFirst();
  }

  private static Stream<Class<?>> supertypes(Class<?> type) {
    Stream<Class<?>> interfaces =
        Arrays.stream(type.getInterfaces()).flatMap(parent -> Stream.concat(Stream.of(parent), supertypes(parent)));
    return type.getSuperclass() == null
        ? interfaces
        : Stream.concat(interfaces, Stream.concat(Stream.of(type.getSuperclass()), supertypes(type.getSuperclass())));
  }

  private static String join(String path, String more) {
    String tidy = more.replaceAll("^/+|/+$", "").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    return tidy.isEmpty() ? path : path + "/" + tidy;
  }
}
