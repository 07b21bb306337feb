package org.redress.door;

import static org.springframework.web.context.support.WebApplicationContextUtils.getRequiredWebApplicationContext;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.webapp.filter.ResourceLoadingProcessEnginesFilter;
import org.redress.engine.Platform;
import org.redress.engine.StandingGroups;
import org.redress.engine.Unasked;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Serves the pages of the web applications as the vendor's filter does, which this stands in for;
 * but never leads to the set-up page, on which any stranger could make himself administrator
 * whenever the group of administrators has no member. The page for administrators then says what
 * the operator does; the others go on.
 */
public class Pages extends ResourceLoadingProcessEnginesFilter {

  private ProcessEngine engine;

  @Override
  public void init(FilterConfig settings) throws ServletException {
    super.init(settings);
    ApplicationContext application = getRequiredWebApplicationContext(settings.getServletContext());
    setResourceLoader(application);
    setWebappProperty(application.getBean(CamundaBpmProperties.class).getWebapp());
    engine = application.getBean(ProcessEngine.class);
  }

  @Override
  protected void serveIndexPage(
      String application,
      String engineName,
      String page,
      String applicationPath,
      String contextPath,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, ServletException {
    if (ADMIN_APP_NAME.equals(application) && engineName != null && hasNoAdministrator()) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      response.setContentType(MediaType.TEXT_HTML_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response
          .getWriter()
          .write(
              new ClassPathResource("door/no-administrator.html")
                  .getContentAsString(StandardCharsets.UTF_8));
      return;
    }
    super.serveIndexPage(
        application, engineName, page, applicationPath, contextPath, request, response);
  }

  @Override
  protected boolean needsInitialUser(String engineName) {
    return false;
  }

  private boolean hasNoAdministrator() throws ServletException {
    try {
      return Platform.unasked(
          Unasked.ADMINISTRATOR,
          () ->
              Platform.unrestricted(
                  engine,
                  () ->
                      engine
                              .getIdentityService()
                              .createUserQuery()
                              .memberOfGroup(StandingGroups.ADMINISTRATORS)
                              .count()
                          == 0));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
