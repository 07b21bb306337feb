package org.redress.engine;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The REST interface asks for a login (HTTP Basic); as delivered it is open to everyone. */
@Configuration
class RestLogin {

  @Bean
  FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestLogin() {
    var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
    filter.setName("engine-rest-login");
    filter.addInitParameter(
        "authentication-provider", HttpBasicAuthenticationProvider.class.getName());
    filter.setAsyncSupported(true);
    filter.addUrlPatterns("/engine-rest/*");
    return filter;
  }
}
