package org.redress.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The company's LDAP server, in memory: people below {@code ou=people}, groups that name their members below {@code ou=groups}. */
public final class CompanysLdap {

  private static final String BASE = "dc=bank,dc=example";
  private static final String ASKS = "cn=redress," + BASE;
  private static final String PASSWORD_OF_WHO_ASKS = "who-asks";

  private final InMemoryDirectoryServer server;
  private final int port;

  private CompanysLdap(InMemoryDirectoryServer server) {
    this.server = server;
    this.port = server.getListenPort();
  }

  public static CompanysLdap start() {
    try {
      var settings = new InMemoryDirectoryServerConfig(BASE);
      settings.setSchema(null);
      settings.addAdditionalBindCredentials(ASKS, PASSWORD_OF_WHO_ASKS);
      settings.setReferentialIntegrityAttributes("member");
      settings.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("default", freePort()));
      var server = new InMemoryDirectoryServer(settings);
      server.startListening();
      server.add("dn: " + BASE, "objectClass: domain", "dc: bank");
      server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
      server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
      return new CompanysLdap(server);
    } catch (LDAPException | LDIFException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an operator configures for it. */
  public void configure(DynamicPropertyRegistry settings) {
    settings.add("redress.directory.ldap.url", () -> "ldap://localhost:" + port);
    settings.add("redress.directory.ldap.bind-dn", () -> ASKS);
    settings.add("redress.directory.ldap.bind-password", () -> PASSWORD_OF_WHO_ASKS);
    settings.add("redress.directory.ldap.base", () -> "ou=people," + BASE);
    settings.add("redress.directory.ldap.user-filter", () -> "(objectClass=inetOrgPerson)");
    settings.add("redress.directory.ldap.disabled-filter", () -> "(employeeType=gone)");
    settings.add("redress.directory.ldap.name", () -> "displayName");
    settings.add("redress.directory.ldap.group-base", () -> "ou=groups," + BASE);
    settings.add("redress.directory.ldap.group-filter", () -> "(objectClass=groupOfNames)");
  }

  /** Somebody new, in these groups. */
  public void employs(String id, String name, String password, String... groups) {
    does(
        () ->
            server.add(
                "dn: " + person(id), "objectClass: inetOrgPerson", "uid: " + id, "cn: " + id, "sn: " + id,
                "displayName: " + name, "mail: " + id + "@bank.example", "userPassword: " + password));
    for (String group : groups) {
      joins(id, group);
    }
  }

  void renames(String id, String name) {
    does(() -> server.modify(person(id), new Modification(ModificationType.REPLACE, "displayName", name)));
  }

  void joins(String id, String group) {
    does(
        () -> {
          if (server.getEntry(group(group)) == null) {
            server.add("dn: " + group(group), "objectClass: groupOfNames", "cn: " + group, "member: " + person(id));
          } else {
            server.modify(group(group), new Modification(ModificationType.ADD, "member", person(id)));
          }
        });
  }

  void quits(String id, String group) {
    does(() -> server.modify(group(group), new Modification(ModificationType.DELETE, "member", person(id))));
  }

  /** Leaves the company: the entry goes. */
  void dismisses(String id) {
    does(() -> server.delete(person(id)));
  }

  /** The entry stays, marked. */
  void disables(String id) {
    does(() -> server.modify(person(id), new Modification(ModificationType.REPLACE, "employeeType", "gone")));
  }

  boolean has(String id) {
    try {
      return server.getEntry(person(id)) != null;
    } catch (LDAPException e) {
      throw new IllegalStateException(e);
    }
  }

  void goesDown() {
    server.shutDown(true);
  }

  void comesBack() {
    does(() -> server.startListening());
  }

  public void stop() {
    server.shutDown(true);
  }

  /** Where it is again after it was down. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String person(String id) {
    return "uid=" + id + ",ou=people," + BASE;
  }

  static String group(String name) {
    return "cn=" + name + ",ou=groups," + BASE;
  }

  private static void does(Act act) {
    try {
      act.run();
    } catch (LDAPException | LDIFException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Act {
    void run() throws LDAPException, LDIFException;
  }
}
