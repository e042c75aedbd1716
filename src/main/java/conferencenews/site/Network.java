package conferencenews.site;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An IPv4 or IPv6 network in CIDR notation; an address alone is a network of one. */
record Network(InetAddress address, int bits) {

    private static final int IPV4_BYTES = 4;
    private static final int LONGEST_IPV6 = 45;
    private static final Pattern BITS = Pattern.compile("\\d{1,3}");

    /** @throws IllegalArgumentException if the text is no network */
    static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress address = address(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is not a network like 10.0.0.0/8"));
        int all = address.getAddress().length * Byte.SIZE;
        String bits = slash < 0 ? String.valueOf(all) : text.substring(slash + 1);
        if (!BITS.matcher(bits).matches() || Integer.parseInt(bits) > all) {
            throw new IllegalArgumentException("\"" + text + "\" needs a prefix length from 0 to " + all);
        }
        return new Network(address, Integer.parseInt(bits));
    }

    /** The address a text spells; never asks a name server. */
    static Optional<InetAddress> address(String text) {
        try {
            byte[] ipv4 = ipv4(text);
            if (ipv4 != null) {
                return Optional.of(InetAddress.getByAddress(ipv4));
            }
            return isLikeIpv6(text) ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        int bytes = bits / Byte.SIZE;
        int rest = 0xFF00 >> bits % Byte.SIZE & 0xFF;
        return Arrays.equals(mine, 0, bytes, theirs, 0, bytes)
                && (rest == 0 || ((mine[bytes] ^ theirs[bytes]) & rest) == 0);
    }

    private static byte @Nullable [] ipv4(String text) {
        byte[] bytes = new byte[IPV4_BYTES];
        int part = 0;
        int digits = 0;
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '.' && digits > 0 && part < IPV4_BYTES - 1) {
                bytes[part++] = (byte) value;
                digits = 0;
                value = 0;
            } else if (letter >= '0' && letter <= '9' && ++digits <= 3) {
                value = 10 * value + letter - '0';
                if (value > 0xFF) {
                    return null;
                }
            } else {
                return null;
            }
        }
        bytes[part] = (byte) value;
        return part == IPV4_BYTES - 1 && digits > 0 ? bytes : null;
    }

    private static boolean isLikeIpv6(String text) {
        boolean colon = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            colon |= letter == ':';
            if (letter != ':' && letter != '.' && Character.digit(letter, 16) < 0 || letter > 'f') {
                return false;
            }
        }
        return colon && text.length() > 1 && text.length() <= LONGEST_IPV6;
    }
}
