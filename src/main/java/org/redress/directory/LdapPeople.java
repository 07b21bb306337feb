package org.redress.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redress.directory.DirectoryProperties.Ldap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** People as LDAP has them. Who is marked as disabled is not there. */
@Component
@ConditionalOnExpression(LdapServer.CONFIGURED)
class LdapPeople {

  private static final String NOTHING_BUT_THE_NAME = "1.1";

  private final LdapServer server;
  private final Ldap properties;
  private final Filter people;
  private final Filter groups;

  /**
   * @throws IllegalArgumentException if a filter is none
   */
  LdapPeople(LdapServer server, DirectoryProperties properties) {
    this.server = server;
    this.properties = properties.ldap();
    Filter users = filter("user-filter", this.properties.userFilter());
    this.people =
        this.properties.disabledFilter().isBlank()
            ? users
            : Filter.createANDFilter(
                users,
                Filter.createNOTFilter(
                    filter("disabled-filter", this.properties.disabledFilter())));
    this.groups = filter("group-filter", this.properties.groupFilter());
  }

  /**
   * @param dn where they are in the directory
   */
  record Entry(String dn, DirectoryPerson person) {}

  /**
   * Who logs in by that name; empty where there is nobody, or nobody any more.
   *
   * @throws DirectoryDownException if the directory cannot be asked
   * @throws NotTheDirectorysException if there are two
   */
  Optional<Entry> find(String id) {
    List<SearchResultEntry> found =
        server.find(
            properties.base(),
            Filter.createANDFilter(people, Filter.createEqualityFilter(properties.id(), id)),
            2,
            attributes());
    if (found.size() > 1) {
      throw new NotTheDirectorysException("企业目录中有两个用户名为「%s」的人员：请目录管理员核对".formatted(id));
    }
    return found.stream().findFirst().map(entry -> entry(entry, groupsOf(entry.getDN())));
  }

  /**
   * Everybody.
   *
   * @throws DirectoryDownException if the directory cannot be asked
   */
  List<Entry> all() {
    Map<String, Set<String>> members = members();
    return server.all(properties.base(), people, attributes()).stream()
        .filter(entry -> entry.hasAttribute(properties.id()))
        .map(entry -> entry(entry, members.getOrDefault(key(entry.getDN()), Set.of())))
        .toList();
  }

  private Entry entry(SearchResultEntry entry, Collection<String> groups) {
    String id = entry.getAttributeValue(properties.id());
    String name = entry.getAttributeValue(properties.name());
    Set<String> said = new LinkedHashSet<>(groups);
    if (!properties.groupAttribute().isBlank() && entry.hasAttribute(properties.groupAttribute())) {
      said.addAll(List.of(entry.getAttributeValues(properties.groupAttribute())));
    }
    return new Entry(
        entry.getDN(),
        new DirectoryPerson(
            id,
            name == null || name.isBlank() ? id : name.strip(),
            entry.getAttributeValue(properties.mail()),
            said));
  }

  private Set<String> groupsOf(String dn) {
    if (properties.groupBase().isBlank()) {
      return Set.of();
    }
    Set<String> found = new TreeSet<>();
    server
        .all(
            properties.groupBase(),
            Filter.createANDFilter(
                groups, Filter.createEqualityFilter(properties.memberAttribute(), dn)),
            NOTHING_BUT_THE_NAME)
        .forEach(group -> found.add(group.getDN()));
    return found;
  }

  /** Every group read once, and not once for each person. */
  private Map<String, Set<String>> members() {
    Map<String, Set<String>> groupsByMember = new HashMap<>();
    if (!properties.groupBase().isBlank()) {
      for (SearchResultEntry group :
          server.all(properties.groupBase(), groups, properties.memberAttribute())) {
        String[] members = group.getAttributeValues(properties.memberAttribute());
        for (String member : members == null ? new String[0] : members) {
          groupsByMember.computeIfAbsent(key(member), first -> new TreeSet<>()).add(group.getDN());
        }
      }
    }
    return groupsByMember;
  }

  private static String key(String dn) {
    try {
      return DN.normalize(dn);
    } catch (LDAPException notADistinguishedName) {
      return dn;
    }
  }

  private String[] attributes() {
    List<String> asked =
        new ArrayList<>(List.of(properties.id(), properties.name(), properties.mail()));
    if (!properties.groupAttribute().isBlank()) {
      asked.add(properties.groupAttribute());
    }
    return asked.toArray(String[]::new);
  }

  private static Filter filter(String setting, String written) {
    try {
      return Filter.create(written);
    } catch (LDAPException e) {
      throw new IllegalArgumentException(
          "redress.directory.ldap.%s: %s is no filter: %s"
              .formatted(setting, written, e.getMessage()),
          e);
    }
  }
}
