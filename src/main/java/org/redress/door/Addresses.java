package org.redress.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Where a request comes from, as far as failed logins are counted. */
final class Addresses {

  /** As it is written with digits; a name is never looked up. */
  private static final Pattern IP_6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private static final int IP_6_BYTES = 16;
  private static final int NETWORK_BYTES = 8;

  private Addresses() {}

  /** The address; of IPv6 the network, in which one machine may choose among 2^64. */
  static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (!IP_6.matcher(address).matches()) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length < IP_6_BYTES
          ? address
          : InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, NETWORK_BYTES), IP_6_BYTES))
              .getHostAddress();
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
