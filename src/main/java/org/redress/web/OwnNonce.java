package org.redress.web;

import static org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page of the web applications the nonce that its own header names. The vendor's filter
 * that writes the content security policy hands the nonce to the one that writes the page in the
 * servlet context, which all requests share: of two pages asked for at once, one ran no script and
 * stayed blank. The policy itself is the vendor's, unchanged.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnNonce extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().contains("/camunda/app/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ServletContext own = new OneRequest(request.getServletContext()).context();
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public ServletContext getServletContext() {
            return own;
          }
        },
        response);
  }

  /** The servlet context as one request sees it: all is shared but the nonce. */
  private static final class OneRequest {

    private final ServletContext shared;
    private Object nonce;

    OneRequest(ServletContext shared) {
      this.shared = shared;
    }

    ServletContext context() {
      return (ServletContext)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {ServletContext.class},
              (proxy, method, arguments) -> answer(method, arguments));
    }

    private Object answer(Method method, Object[] arguments) {
      boolean aboutNonce = arguments != null && ATTR_CSP_FILTER_NONCE.equals(arguments[0]);
      if (aboutNonce && method.getName().equals("setAttribute")) {
        nonce = arguments[1];
        return null;
      }
      if (aboutNonce && method.getName().equals("getAttribute")) {
        return nonce;
      }
      return ReflectionUtils.invokeMethod(method, shared, arguments);
    }
  }
}
