package org.redress.directory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the company's people come from; nothing, unless it is configured.
 *
 * @param adopt whether an account that was entered by hand becomes the directory's where both have
 *     the same id; an administrator's never does
 * @param mostLeavers of a hundred people, how many may leave at one look; beyond that nobody does,
 *     because the fault is more likely the directory's
 */
@ConfigurationProperties("redress.directory")
record DirectoryProperties(
    @DefaultValue("false") boolean adopt,
    @DefaultValue("20") int mostLeavers,
    @DefaultValue Ldap ldap,
    @DefaultValue Oidc oidc) {

  /**
   * @param url one or several, with commas between: {@code ldaps://dc1.bank.example:636}
   * @param startTls whether {@code ldap://} is made secure before anything is said
   * @param unencrypted whether passwords may cross the network in the clear
   * @param caFile certificates (PEM) of who vouches for the server; the JDK's list where it is null
   * @param bindDn who asks; nobody in particular where it is empty
   * @param bindPassword their password
   * @param base below which people are
   * @param userFilter what a person is
   * @param disabledFilter what somebody is who must not get in any more; empty where the directory
   *     marks nobody so
   * @param id attribute with what people log in with
   * @param name attribute with the whole name
   * @param mail attribute with the address
   * @param groupAttribute attribute of a person that names their groups; empty where there is none
   * @param groupBase below which groups are, where groups name their members; empty where groups
   *     are not asked
   * @param groupFilter what a group is
   * @param memberAttribute attribute of a group that names its members
   * @param connectWithin how long a server may take to be there
   * @param answerWithin how long it may take to answer
   */
  record Ldap(
      @DefaultValue("") String url,
      @DefaultValue("false") boolean startTls,
      @DefaultValue("false") boolean unencrypted,
      Path caFile,
      @DefaultValue("") String bindDn,
      @DefaultValue("") String bindPassword,
      @DefaultValue("") String base,
      @DefaultValue("(objectClass=person)") String userFilter,
      @DefaultValue("") String disabledFilter,
      @DefaultValue("uid") String id,
      @DefaultValue("cn") String name,
      @DefaultValue("mail") String mail,
      @DefaultValue("memberOf") String groupAttribute,
      @DefaultValue("") String groupBase,
      @DefaultValue("(|(objectClass=groupOfNames)(objectClass=group))") String groupFilter,
      @DefaultValue("member") String memberAttribute,
      @DefaultValue("3s") Duration connectWithin,
      @DefaultValue("10s") Duration answerWithin) {}

  /**
   * @param issuer address of the provider, below which it describes itself
   * @param clientId what this system is called there
   * @param clientSecret its secret; empty for a public client
   * @param scopes what is asked for
   * @param id claim with the user id here
   * @param name claim with the whole name
   * @param mail claim with the address
   * @param groups claim with groups or roles; a dot leads into an object ({@code
   *     realm_access.roles})
   * @param label what the login page calls it
   * @param sessionAtMost how long a login lasts at most, however busy it is
   */
  record Oidc(
      @DefaultValue("") String issuer,
      @DefaultValue("") String clientId,
      @DefaultValue("") String clientSecret,
      @DefaultValue({"openid", "profile", "email"}) List<String> scopes,
      @DefaultValue("preferred_username") String id,
      @DefaultValue("name") String name,
      @DefaultValue("email") String mail,
      @DefaultValue("groups") String groups,
      @DefaultValue("企业账号登录") String label,
      @DefaultValue("8h") Duration sessionAtMost) {}
}
