package conferencenews.viewcount;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells one reader from another for a day, and nobody who they are. */
record VisitorKey(long high, long low) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int IPV6_NETWORK_BYTES = 8;

    /** Line feeds cannot stand in a header: no two visitors run together. */
    static VisitorKey of(byte[] salt, String site, Visit visit) {
        String visitor = String.join("\n", site, network(visit.address()), visit.userAgent(), visit.acceptLanguage());
        ByteBuffer hash = ByteBuffer.wrap(hash(salt, visitor));
        return new VisitorKey(hash.getLong(), hash.getLong());
    }

    /** An IPv4 address as it is, the /64 network of an IPv6 one: a device changes the other half at will. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            String literal = address.replaceAll("^\\[|]$|%.*$", "");
            byte[] bytes = InetAddress.getByName("[" + literal + "]").getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static byte[] hash(byte[] salt, String visitor) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
            return mac.doFinal(visitor.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
