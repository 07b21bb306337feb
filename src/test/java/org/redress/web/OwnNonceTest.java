package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.webapp.impl.security.filter.headersec.HttpHeaderSecurityFilter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** The vendor's filter writes the header; where it would write the page, a second page is asked for. */
class OwnNonceTest {

  private static final String PAGE = "/camunda/app/tasklist/default/";

  private final MockServletContext server = new MockServletContext();
  private final List<String> inPages = new ArrayList<>();

  @Test
  void a_page_that_overtakes_another_leaves_it_its_nonce() throws Exception {
    MockHttpServletResponse overtaken = new MockHttpServletResponse();
    MockHttpServletResponse overtaking = new MockHttpServletResponse();

    ask(PAGE, overtaken, (request, response) -> {
      ask(PAGE, overtaking, this::writePage);
      writePage(request, response);
    });

    assertThat(inPages).hasSize(2).doesNotContainNull().doesNotHaveDuplicates();
    assertThat(policy(overtaking)).contains("'nonce-" + inPages.get(0) + "'");
    assertThat(policy(overtaken)).contains("'nonce-" + inPages.get(1) + "'");
  }

  @Test
  void the_policy_is_the_vendors() throws Exception {
    MockHttpServletResponse page = new MockHttpServletResponse();
    MockHttpServletResponse withoutUs = new MockHttpServletResponse();

    ask(PAGE, page, this::writePage);
    vendors().doFilter(request(PAGE), withoutUs, new MockFilterChain());

    assertThat(anyNonce(policy(page))).isEqualTo(anyNonce(policy(withoutUs))).contains("'strict-dynamic'");
  }

  @Test
  void all_else_in_the_servlet_context_stays_shared() throws Exception {
    server.setAttribute("known", "to all");

    ask(PAGE, new MockHttpServletResponse(), (request, response) -> {
      assertThat(request.getServletContext().getAttribute("known")).isEqualTo("to all");
      request.getServletContext().setAttribute("new", "to all");
    });

    assertThat(server.getAttribute("new")).isEqualTo("to all");
  }

  private void writePage(ServletRequest request, ServletResponse response) {
    inPages.add((String) request.getServletContext().getAttribute(ATTR_CSP_FILTER_NONCE));
  }

  private void ask(String path, MockHttpServletResponse answer, FilterChain page) {
    try {
      Filter vendors = vendors();
      new OwnNonce().doFilter(
          request(path), answer, (request, response) -> vendors.doFilter(request, response, page));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private Filter vendors() throws Exception {
    Filter filter = new HttpHeaderSecurityFilter();
    filter.init(new MockFilterConfig(server));
    return filter;
  }

  private MockHttpServletRequest request(String path) {
    return new MockHttpServletRequest(server, "GET", path);
  }

  private static String policy(MockHttpServletResponse answer) {
    return answer.getHeader("Content-Security-Policy");
  }

  private static String anyNonce(String policy) {
    return policy.replaceAll("'nonce-[^']*'", "'nonce'");
  }
}
