package org.redress.directory;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redress.directory.DirectoryProperties.Oidc;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** What the company's login page says of who has logged in there. */
@Component
@ConditionalOnExpression(OidcProvider.CONFIGURED)
class OidcClaims {

  private final Oidc properties;

  OidcClaims(DirectoryProperties properties) {
    this.properties = properties.oidc();
  }

  /**
   * The person.
   *
   * @throws NotTheDirectorysException if they have no name to log in by
   */
  DirectoryPerson person(Map<String, Object> claims) {
    String id = text(claims, properties.id());
    if (id == null) {
      throw new NotTheDirectorysException(
          "企业账号没有用户名（%s）：请统一身份认证的管理员为本系统提供".formatted(properties.id()));
    }
    String name = text(claims, properties.name());
    return new DirectoryPerson(
        id,
        name == null || name.isBlank() ? id : name.strip(),
        text(claims, properties.mail()),
        texts(find(claims, properties.groups())));
  }

  private static String text(Map<String, Object> claims, String claim) {
    return find(claims, claim) instanceof String text ? text : null;
  }

  /** By its own name, which may have dots; else into the objects that the dots lead to. */
  private static Object find(Map<?, ?> claims, String claim) {
    if (claims.containsKey(claim)) {
      return claims.get(claim);
    }
    int dot = claim.indexOf('.');
    return dot > 0 && claims.get(claim.substring(0, dot)) instanceof Map<?, ?> inner
        ? find(inner, claim.substring(dot + 1))
        : null;
  }

  private static Set<String> texts(Object value) {
    Set<String> texts = new TreeSet<>();
    if (value instanceof Collection<?> several) {
      several.forEach(one -> texts.add(String.valueOf(one)));
    } else if (value instanceof String one) {
      texts.add(one);
    }
    return texts;
  }
}
