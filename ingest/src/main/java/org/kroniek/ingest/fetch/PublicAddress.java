package org.kroniek.ingest.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells public addresses from those of this machine, of private networks and of special purposes,
 * by the registries of IANA for IPv4 and IPv6.
 */
final class PublicAddress {

  /** Networks of IPv4 that are not public: first byte, second byte, third byte, length. */
  private static final List<int[]> SPECIAL_4 =
      List.of(
          new int[] {0, 0, 0, 8},
          new int[] {10, 0, 0, 8},
          new int[] {100, 64, 0, 10},
          new int[] {127, 0, 0, 8},
          new int[] {169, 254, 0, 16},
          new int[] {172, 16, 0, 12},
          new int[] {192, 0, 0, 24},
          new int[] {192, 0, 2, 24},
          new int[] {192, 88, 99, 24},
          new int[] {192, 168, 0, 16},
          new int[] {198, 18, 0, 15},
          new int[] {198, 51, 100, 24},
          new int[] {203, 0, 113, 24},
          new int[] {224, 0, 0, 4},
          new int[] {240, 0, 0, 4});

  private PublicAddress() {}

  /** Whether {@code address} is one that everybody on the internet reaches. */
  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic4(bytes);
    }
    return address instanceof Inet6Address && isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int value = number(bytes, 0);
    for (int[] network : SPECIAL_4) {
      int base = network[0] << 24 | network[1] << 16 | network[2] << 8;
      int mask = -1 << (32 - network[3]);
      if ((value & mask) == base) {
        return false;
      }
    }
    return true;
  }

  /** Only 2000::/3 is given out, and of that some carry an address of IPv4 or are for examples. */
  private static boolean isPublic6(byte[] bytes) {
    int first = number(bytes, 0);
    if (first == 0x0064ff9b && number(bytes, 4) == 0 && number(bytes, 8) == 0) {
      return isPublic4(Arrays.copyOfRange(bytes, 12, 16)); // NAT64
    }
    if (first >>> 16 == 0x2002) {
      return isPublic4(Arrays.copyOfRange(bytes, 2, 6)); // 6to4
    }
    boolean given = first >>> 29 == 1;
    boolean protocols = first >>> 9 == 0x20010000 >>> 9; // 2001::/23, Teredo among them
    boolean examples = first == 0x20010db8 || first >>> 12 == 0x3fff0000 >>> 12;
    return given && !protocols && !examples;
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }
}
