package org.redress.testing;

import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.glassfish.jersey.servlet.ServletProperties;
import org.springframework.beans.BeanUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every way into the running application: the servlets that the container maps, and behind each the methods and paths that
 * it maps in turn, whoever brought them.
 */
public final class Endpoints {

  private static final int DEPTH = 6;

  private final WebApplicationContext application;
  private final Set<Endpoint> found = new TreeSet<>();

  private Endpoints(WebApplicationContext application) {
    this.application = application;
  }

  /** All of them. */
  public static Set<Endpoint> of(WebApplicationContext application) {
    Endpoints endpoints = new Endpoints(application);
    for (ServletRegistration servlet : application.getServletContext().getServletRegistrations().values()) {
      endpoints.behind(servlet);
    }
    return endpoints.found;
  }

  /** All whose path begins so, but what is there a second time under the engine's name. */
  public static Set<Endpoint> under(String prefix, WebApplicationContext application) {
    Set<Endpoint> all = of(application);
    all.removeIf(endpoint -> !endpoint.path().startsWith(prefix) || endpoint.path().startsWith("/engine-rest/engine/{name}/"));
    return all;
  }

  private void behind(ServletRegistration servlet) {
    if (servlet.getClassName().equals(DispatcherServlet.class.getName())) {
      controllers();
      return;
    }
    for (String mapping : servlet.getMappings()) {
      if (servlet.getClassName().equals(ServletContainer.class.getName())) {
        String root = mapping.replace("/*", "");
        for (Class<?> resource : resources(servlet)) {
          path(resource).ifPresent(path -> resource(root + "/" + path, resource, DEPTH));
        }
      } else {
        add("GET", mapping.replace("*", "default"));
      }
    }
  }

  private Set<Class<?>> resources(ServletRegistration servlet) {
    String name = servlet.getInitParameter(ServletProperties.JAXRS_APPLICATION_CLASS);
    return name == null
        ? application.getBean(CamundaJerseyResourceConfig.class).getClasses()
        : ((Application) BeanUtils.instantiateClass(ClassUtils.resolveClassName(name, null))).getClasses();
  }

  private void resource(String path, Class<?> resource, int depth) {
    if (depth == 0) {
      return;
    }
    for (Method method : resource.getMethods()) {
      List<Annotation> annotations = annotations(method);
      Optional<String> further = annotations.stream().filter(Path.class::isInstance).map(Path.class::cast).map(Path::value).findFirst();
      String whole = further.map(part -> path + "/" + part).orElse(path);
      List<String> methods =
          annotations.stream()
              .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
              .filter(verb -> verb != null)
              .map(HttpMethod::value)
              .toList();
      methods.forEach(verb -> add(verb, whole));
      if (methods.isEmpty() && further.isPresent()) {
        resource(whole, method.getReturnType(), depth - 1);
      }
    }
  }

  private static Optional<String> path(Class<?> resource) {
    return types(resource).map(type -> type.getAnnotation(Path.class)).filter(path -> path != null).map(Path::value).findFirst();
  }

  /** Of the method, or of the one that it implements. */
  private static List<Annotation> annotations(Method method) {
    return types(method.getDeclaringClass())
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(other -> other.getName().equals(method.getName()))
        .filter(other -> Arrays.equals(other.getParameterTypes(), method.getParameterTypes()))
        .flatMap(other -> Arrays.stream(other.getAnnotations()))
        .toList();
  }

  private static Stream<Class<?>> types(Class<?> type) {
    return type == null || type == Object.class
        ? Stream.empty()
        : Stream.concat(
            Stream.of(type), Stream.concat(Arrays.stream(type.getInterfaces()).flatMap(Endpoints::types), types(type.getSuperclass())));
  }

  private void controllers() {
    for (var mapping : application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
      for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
        Set<RequestMethod> methods = new HashSet<>(info.getMethodsCondition().getMethods());
        if (methods.isEmpty()) {
          methods.addAll(Set.of(RequestMethod.GET, RequestMethod.POST));
        }
        methods.forEach(method -> info.getPatternValues().forEach(path -> add(method.name(), path)));
      }
    }
    for (var mapping : application.getBeansOfType(AbstractUrlHandlerMapping.class).values()) {
      mapping.getHandlerMap().keySet().forEach(path -> add("GET", path));
    }
  }

  private void add(String method, String path) {
    found.add(new Endpoint(method, path.replaceAll("\\{\\s*(\\w+)\\s*(:[^}]*)?}", "{$1}").replaceAll("/+", "/")));
  }

  /**
   * @param method of HTTP
   * @param path with its variables in braces: {@code /engine-rest/task/{id}/claim}
   */
  public record Endpoint(String method, String path) implements Comparable<Endpoint> {

    /** The path with {@code default}, as the engine is called, for each variable. */
    public String filled() {
      return path.replace("health/**", "health/liveness").replaceAll("\\{[^}]*}", "default").replaceAll("\\*+", "default");
    }

    @Override
    public int compareTo(Endpoint other) {
      return (path + " " + method).compareTo(other.path + " " + other.method);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }
}
