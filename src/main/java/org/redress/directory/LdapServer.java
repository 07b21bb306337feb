package org.redress.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.SocketFactory;
import javax.net.ssl.TrustManager;
import org.redress.directory.DirectoryProperties.Ldap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * The company's LDAP servers, the first that is there. One that cannot be asked is left alone for a
 * few seconds, so that not everybody waits for it.
 */
@Component
@ConditionalOnExpression(LdapServer.CONFIGURED)
class LdapServer {

  static final String CONFIGURED = "!'${redress.directory.ldap.url:}'.isBlank()";

  private static final int PAGE = 500;
  private static final int CONNECTIONS = 8;
  private static final Duration REST = Duration.ofSeconds(5);

  /** The person's own fault; everything else is the directory's. */
  private static final Set<ResultCode> WRONG =
      Set.of(ResultCode.INVALID_CREDENTIALS, ResultCode.NO_SUCH_OBJECT);

  /** A password is right, but the directory lets its owner in no more. */
  private static final Set<ResultCode> REFUSED =
      Set.of(
          ResultCode.UNWILLING_TO_PERFORM,
          ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
          ResultCode.INAPPROPRIATE_AUTHENTICATION,
          ResultCode.CONSTRAINT_VIOLATION);

  private final Ldap properties;
  private final Clock clock;
  private final LDAPConnectionPool asking;
  private final LDAPConnectionPool binding;
  private volatile Instant restsUntil = Instant.EPOCH;

  /**
   * @throws IllegalArgumentException if the settings cannot be meant so; says what to do
   */
  LdapServer(DirectoryProperties properties, Clock clock) {
    this.properties = properties.ldap();
    this.clock = clock;
    try {
      List<LDAPURL> urls = urls();
      SSLUtil tls = new SSLUtil(trust());
      PostConnectProcessor secured =
          this.properties.startTls()
              ? new StartTLSPostConnectProcessor(tls.createSSLContext())
              : null;
      FailoverServerSet servers = servers(urls, tls);
      this.asking =
          new LDAPConnectionPool(
              servers,
              this.properties.bindDn().isBlank()
                  ? null
                  : new SimpleBindRequest(this.properties.bindDn(), this.properties.bindPassword()),
              0,
              CONNECTIONS,
              secured);
      this.binding = new LDAPConnectionPool(servers, null, 0, CONNECTIONS, secured);
      asking.setRetryFailedOperationsDueToInvalidConnections(true);
      binding.setRetryFailedOperationsDueToInvalidConnections(true);
    } catch (LDAPException | GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("redress.directory.ldap: " + e.getMessage(), e);
    }
  }

  private List<LDAPURL> urls() throws LDAPException, UnknownHostException {
    List<LDAPURL> urls = new ArrayList<>();
    for (String url : properties.url().split("[,\\s]+")) {
      LDAPURL read = new LDAPURL(url);
      boolean isOpen = read.getScheme().equals("ldap") && !properties.startTls();
      if (isOpen
          && !properties.unencrypted()
          && !InetAddress.getByName(read.getHost()).isLoopbackAddress()) {
        throw new IllegalArgumentException(
            ("redress.directory.ldap.url: %s sends passwords in the clear. Use ldaps://, or set "
                    + "redress.directory.ldap.start-tls, or (in a network that is safe otherwise) "
                    + "redress.directory.ldap.unencrypted")
                .formatted(url));
      }
      urls.add(read);
    }
    return urls;
  }

  private FailoverServerSet servers(List<LDAPURL> urls, SSLUtil tls)
      throws GeneralSecurityException {
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    options.setConnectTimeoutMillis((int) properties.connectWithin().toMillis());
    options.setResponseTimeoutMillis(properties.answerWithin().toMillis());
    options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
    options.setFollowReferrals(false);
    boolean isTls = urls.get(0).getScheme().equals("ldaps");
    return new FailoverServerSet(
        urls.stream().map(LDAPURL::getHost).toArray(String[]::new),
        urls.stream().mapToInt(LDAPURL::getPort).toArray(),
        isTls ? tls.createSSLSocketFactory() : SocketFactory.getDefault(),
        options);
  }

  private TrustManager trust() throws IOException, GeneralSecurityException {
    return properties.caFile() == null
        ? JVMDefaultTrustManager.getInstance()
        : new PEMFileTrustManager(properties.caFile().toFile());
  }

  /**
   * What is found below a place, at most so many.
   *
   * @throws DirectoryDownException if the directory cannot be asked
   */
  List<SearchResultEntry> find(String base, Filter filter, int most, String... attributes) {
    return asked(
        () -> {
          SearchRequest search = new SearchRequest(base, SearchScope.SUB, filter, attributes);
          search.setSizeLimit(most);
          return asking.search(search).getSearchEntries();
        });
  }

  /**
   * All that is found below a place.
   *
   * @throws DirectoryDownException if the directory cannot be asked, or answers half
   */
  List<SearchResultEntry> all(String base, Filter filter, String... attributes) {
    return asked(
        () -> {
          LDAPConnection connection = asking.getConnection();
          try {
            List<SearchResultEntry> all = pages(connection, base, filter, attributes);
            asking.releaseConnection(connection);
            return all;
          } catch (LDAPException e) {
            asking.releaseDefunctConnection(connection);
            throw e;
          }
        });
  }

  /** The server remembers by its connection which page is next. */
  private static List<SearchResultEntry> pages(
      LDAPConnection connection, String base, Filter filter, String... attributes)
      throws LDAPException {
    List<SearchResultEntry> all = new ArrayList<>();
    ASN1OctetString next = null;
    do {
      SearchRequest search = new SearchRequest(base, SearchScope.SUB, filter, attributes);
      search.addControl(new SimplePagedResultsControl(PAGE, next));
      SearchResult page = connection.search(search);
      all.addAll(page.getSearchEntries());
      SimplePagedResultsControl more = SimplePagedResultsControl.get(page);
      next = more == null || !more.moreResultsToReturn() ? null : more.getCookie();
    } while (next != null);
    return all;
  }

  /**
   * Whether the password is that entry's.
   *
   * @throws DirectoryDownException if the directory cannot be asked
   */
  boolean isRight(String dn, String password) {
    if (password == null || password.isEmpty()) {
      return false; // to LDAP that is nobody in particular, and right
    }
    return asked(
        () -> {
          try {
            binding.bind(new SimpleBindRequest(dn, password));
            return true;
          } catch (LDAPException e) {
            if (WRONG.contains(e.getResultCode()) || REFUSED.contains(e.getResultCode())) {
              return false;
            }
            throw e;
          }
        });
  }

  private <T> T asked(Question<T> question) {
    if (clock.instant().isBefore(restsUntil)) {
      throw new DirectoryDownException(null);
    }
    try {
      return question.ask();
    } catch (LDAPException e) {
      restsUntil = clock.instant().plus(REST);
      throw new DirectoryDownException(e);
    }
  }

  @PreDestroy
  void close() {
    asking.close();
    binding.close();
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws LDAPException;
  }
}
