package org.redress.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** HTTP as it is written, byte by byte: a client would put right what an attacker gets wrong. */
public final class RawHttp {

  private RawHttp() {}

  /** Sends a request for the path exactly as given; further headers one a line. */
  public static Answer ask(int port, String method, String path, String... headers) {
    List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1", "Host: localhost:" + port, "Connection: close"));
    lines.addAll(Arrays.asList(headers));
    if (!method.equals("GET") && !method.equals("HEAD")) {
      lines.add("Content-Length: 0");
    }
    try (Socket server = new Socket("localhost", port)) {
      server.setSoTimeout(60_000);
      server.getOutputStream().write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      server.getOutputStream().flush();
      return Answer.read(new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    }
  }

  /**
   * @param status HTTP status
   * @param headers as sent
   * @param body as text
   */
  public record Answer(int status, List<String> headers, String body) {

    private static Answer read(String text) {
      String[] parts = text.split("\r\n\r\n", 2);
      List<String> lines = List.of(parts[0].split("\r\n"));
      return new Answer(
          Integer.parseInt(lines.get(0).split(" ")[1]), lines.subList(1, lines.size()), parts.length > 1 ? parts[1] : "");
    }

    /** All values of a header. */
    public List<String> all(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).trim())
          .toList();
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
      return all(name).stream().findFirst();
    }
  }
}
