package org.redress.directory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The company's login page, an OpenID Connect provider: whoever comes is logged in as the person that the test says. */
public final class CompanysLoginPage {

  private static final String CLIENT = "redress";
  private static final String SECRET = "the-clients-secret";

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey foreign;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private Map<String, Object> person = Map.of();
  private UnaryOperator<JWTClaimsSet.Builder> changed = UnaryOperator.identity();
  private boolean signsWithAnotherKey;

  private CompanysLoginPage(HttpServer server, RSAKey key, RSAKey foreign) {
    this.server = server;
    this.key = key;
    this.foreign = foreign;
  }

  public static CompanysLoginPage start() {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var page =
          new CompanysLoginPage(
              server, new RSAKeyGenerator(2048).keyID("one").generate(), new RSAKeyGenerator(2048).keyID("one").generate());
      server.createContext("/.well-known/openid-configuration", page::describe);
      server.createContext("/authorize", page::authorize);
      server.createContext("/token", page::token);
      server.createContext("/keys", page::keys);
      server.start();
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What an operator configures for it. */
  public void configure(DynamicPropertyRegistry settings) {
    settings.add("redress.directory.oidc.issuer", this::issuer);
    settings.add("redress.directory.oidc.client-id", () -> CLIENT);
    settings.add("redress.directory.oidc.client-secret", () -> SECRET);
  }

  /** Who sits before the browser from now on. */
  public void isVisitedBy(String subject, String id, String name, String... groups) {
    person = Map.of("sub", subject, "preferred_username", id, "name", name, "groups", List.of(groups));
    changed = UnaryOperator.identity();
    signsWithAnotherKey = false;
  }

  /** Its tokens are not as they should be. */
  void forges(UnaryOperator<JWTClaimsSet.Builder> change) {
    changed = change;
  }

  void signsWithAnotherKey() {
    signsWithAnotherKey = true;
  }

  public void stop() {
    server.stop(0);
  }

  private String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void describe(HttpExchange asked) throws IOException {
    answer(asked, 200,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
         "response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"]}
        """.formatted(issuer()));
  }

  private void keys(HttpExchange asked) throws IOException {
    answer(asked, 200, new JWKSet(key.toPublicJWK()).toString());
  }

  private void authorize(HttpExchange asked) throws IOException {
    Map<String, String> query = read(asked.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, query);
    asked.getResponseHeaders().set("Location", query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    asked.sendResponseHeaders(302, -1);
    asked.close();
  }

  private void token(HttpExchange asked) throws IOException {
    Map<String, String> form = read(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> begun = codes.remove(String.valueOf(form.get("code")));
    String login = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    if (begun == null
        || !login.equals(asked.getRequestHeaders().getFirst("Authorization"))
        || !begun.get("redirect_uri").equals(form.get("redirect_uri"))
        || !begun.get("code_challenge").equals(challenge(form.get("code_verifier")))) {
      answer(asked, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    answer(asked, 200,
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\"%s\"}"
            .formatted(idToken(begun.get("nonce"))));
  }

  private String idToken(String nonce) {
    var claims =
        new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).claim("nonce", nonce)
            .issueTime(Date.from(Instant.now())).expirationTime(Date.from(Instant.now().plusSeconds(300)));
    person.forEach(claims::claim);
    var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), changed.apply(claims).build());
    try {
      token.sign(new RSASSASigner(signsWithAnotherKey ? foreign : key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> read(String parameters) {
    Map<String, String> read = new LinkedHashMap<>();
    for (String one : parameters.split("&")) {
      String[] parts = one.split("=", 2);
      read.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return read;
  }

  private static void answer(HttpExchange asked, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    asked.getResponseHeaders().set("Content-Type", "application/json");
    asked.sendResponseHeaders(status, bytes.length);
    asked.getResponseBody().write(bytes);
    asked.close();
  }
}
