package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.OverHttp;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the web applications, as the servlet container serves them. */
@OverHttp
class PagesIT {

  private static final int READERS = 600;
  private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");
  private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

  @LocalServerPort private int port;

  /** A script whose nonce is not the header's is not run, and the page stays blank. */
  @Test
  void of_many_pages_asked_for_at_once_each_has_the_nonce_of_its_own_header() {
    HttpClient readers = HttpClient.newHttpClient();

    List<CompletableFuture<HttpResponse<String>>> asked =
        Stream.iterate(0, reader -> reader + 1).limit(READERS)
            .map(reader -> readers.sendAsync(page(reader), BodyHandlers.ofString())).toList();

    assertThat(asked).allSatisfy(answer -> {
      HttpResponse<String> page = answer.join();
      assertThat(page.statusCode()).isEqualTo(200);
      String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
      assertThat(nonces(IN_PAGE, page.body())).hasSize(1).isEqualTo(nonces(IN_HEADER, policy));
    });
    assertThat(asked.stream().flatMap(answer -> nonces(IN_PAGE, answer.join().body()).stream()))
        .as("a nonce is used once").doesNotHaveDuplicates();
  }

  /** Scripts, styles, pages and data; what is smaller than a packet stays as it is. */
  @ParameterizedTest
  @ValueSource(strings = {
    "/camunda/lib/deps.js", "/camunda/app/cockpit/camunda-cockpit-bootstrap.css", "/camunda/app/tasklist/locales/zh.json",
    "/camunda/app/cockpit/default/", "/camunda/lib/redress/cockpit/page.css", "/camunda/lib/redress/page.js", "/api/openapi"
  })
  void what_a_page_loads_comes_compressed(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept-Encoding", "gzip").build();

    HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

    assertThat(answer.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
    byte[] whole = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    assertThat(answer.body().length).as(path).isLessThan(whole.length / 2);
  }

  private HttpRequest page(int reader) {
    String application = APPLICATIONS.get(reader % APPLICATIONS.size());
    return HttpRequest.newBuilder(
        URI.create("http://localhost:%d/camunda/app/%s/default/".formatted(port, application))).build();
  }

  private static Set<String> nonces(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).collect(Collectors.toSet());
  }
}
