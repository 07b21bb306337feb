package org.redress.directory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people may do here by what the directory says of them. */
@Component
class RoleTable {

  /** After this another node's table is known here. */
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private static final String TABLE = "table";

  /** Rows by what is said, written plainly. */
  private final LoadingCache<String, Map<String, List<RoleRow>>> rows;

  RoleTable(DirectoryMapper mapper) {
    this.rows =
        Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .build(
                table ->
                    mapper.roles().stream()
                        .collect(Collectors.groupingBy(row -> plain(row.said()))));
  }

  /** The rows for what is said of somebody. */
  List<RoleRow> of(Collection<String> said) {
    Set<String> names = new HashSet<>();
    for (String one : said) {
      names.add(plain(one));
      shortened(one, names);
    }
    Map<String, List<RoleRow>> table = rows.get(TABLE);
    return names.stream()
        .flatMap(name -> table.getOrDefault(name, List.of()).stream())
        .distinct()
        .toList();
  }

  /** The policies' roles and standing groups that it brings anybody, everywhere. */
  Set<String> groups() {
    return rows.get(TABLE).values().stream()
        .flatMap(List::stream)
        .filter(row -> row.unit() == null)
        .map(RoleRow::role)
        .collect(Collectors.toSet());
  }

  /** The table is another one. */
  void forget() {
    rows.invalidateAll();
  }

  /** Blanks after a comma and capitals make no difference to a directory. */
  private static String plain(String said) {
    String trimmed = said.strip();
    try {
      return trimmed.indexOf('=') > 0
          ? new DN(trimmed).toNormalizedString()
          : trimmed.toLowerCase(Locale.ROOT);
    } catch (LDAPException notADistinguishedName) {
      return trimmed.toLowerCase(Locale.ROOT);
    }
  }

  /** {@code cn=receivers,ou=groups,dc=bank} is known as {@code receivers} too. */
  private static void shortened(String said, Set<String> names) {
    try {
      if (said.indexOf('=') > 0 && DN.isValidDN(said)) {
        names.add(plain(new DN(said).getRDN().getAttributeValues()[0]));
      }
    } catch (LDAPException notADistinguishedName) {
      names.add(plain(said));
    }
  }
}
