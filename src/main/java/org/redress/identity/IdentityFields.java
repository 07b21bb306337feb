package org.redress.identity;

/** Which variables are identity. */
public final class IdentityFields {

  /** The engine's variable that stands for them: an opaque token. */
  static final String TOKEN = "identity";

  private IdentityFields() {}

  /**
   * {@code identityName}, {@code identityPhone}, …: every key that begins so, whatever the form.
   */
  public static boolean isIdentity(String key) {
    return key.startsWith(TOKEN) && !key.equals(TOKEN);
  }
}
