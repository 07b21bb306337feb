package org.redress.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.redress.door.LoginEnd;
import org.redress.door.UndecidedLoginException;
import org.redress.engine.Platform;
import org.redress.engine.Unasked;
import org.redress.web.Refusal;
import org.redress.web.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Who comes back from the company's login page has an account here, and a session as by the login
 * page of the web applications. Where there is LDAP besides, that says what they may do, and
 * whether they still work here.
 */
@Component
@ConditionalOnExpression(OidcProvider.CONFIGURED)
class OidcLogin implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(OidcLogin.class);

  private static final Refusal FAILED =
      new Refusal(
          HttpStatus.UNAUTHORIZED,
          new Sentence("企业账号登录未完成", "Login not completed"),
          new Sentence(
              "企业账号登录未完成：可能已取消、等待过久或在另一窗口重新开始。请返回首页再试一次；仍不成功请联系系统管理员",
              "The company's login was not completed: it was cancelled, took too long or was begun anew in another window. Try once more from the first page, or ask an administrator."));

  private final ProcessEngine engine;
  private final Accounts accounts;
  private final OidcClaims claims;
  private final ObjectProvider<LdapPeople> ldap;
  private final Duration atMost;

  OidcLogin(
      @Lazy ProcessEngine engine,
      Accounts accounts,
      OidcClaims claims,
      ObjectProvider<LdapPeople> ldap,
      DirectoryProperties properties) {
    this.engine = engine;
    this.accounts = accounts;
    this.claims = claims;
    this.ldap = ldap;
    this.atMost = properties.oidc().sessionAtMost();
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication arrived)
      throws IOException {
    OidcUser user = (OidcUser) arrived.getPrincipal();
    String person;
    try {
      person = person(user.getClaims(), user.getIssuer() + "|" + user.getSubject());
    } catch (NotTheDirectorysException e) {
      LOG.warn("Login of {}: {}", user.getSubject(), e.getMessage());
      LdapDirectory.refused(e.getMessage()).refusal().show(request, response);
      return;
    } catch (UndecidedLoginException e) {
      LOG.warn("Login of {} refused", user.getSubject(), e);
      e.refusal().show(request, response);
      return;
    }
    String goesOn = LoginsBegun.goesOn(request);
    begin(person, request);
    response.sendRedirect(goesOn);
  }

  private String person(Map<String, Object> said, String subject) {
    DirectoryPerson person = claims.person(said);
    LdapPeople directory = ldap.getIfAvailable();
    if (directory == null) {
      accounts.follow(person, Origin.OIDC, subject);
      return person.id();
    }
    Optional<LdapPeople.Entry> entry = directory.find(person.id());
    if (entry.isEmpty()) {
      accounts.leave(person.id());
      throw new NotTheDirectorysException("企业目录中没有用户名为「%s」的在职人员：请联系系统管理员".formatted(person.id()));
    }
    accounts.follow(entry.get().person(), Origin.LDAP, subject);
    return entry.get().person().id();
  }

  private void begin(String person, HttpServletRequest request) {
    try {
      Platform.unasked(
          Unasked.LOGIN,
          () ->
              Platform.unrestricted(
                  engine,
                  () -> {
                    AuthenticationUtil.revalidateSession(
                        request, AuthenticationUtil.createAuthentication(engine, person));
                    return null;
                  }));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    LoginEnd.after(atMost, request.getSession());
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    if (why.getCause() instanceof UndecidedLoginException undecided) {
      undecided.refusal().show(request, response);
      return;
    }
    LOG.warn("A login by the company's login page failed: {}", why.getMessage());
    FAILED.show(request, response);
  }
}
