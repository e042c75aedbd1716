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

    static final VisitorKey NONE = new VisitorKey(0, 0);

    private static final int IPV6_NETWORK_BYTES = 8;
    private static final ThreadLocal<Hash> HASH = ThreadLocal.withInitial(Hash::new);

    /** Line feeds cannot stand in a header: no two visitors run together. */
    static VisitorKey of(byte[] salt, String site, Visit visit) {
        String visitor =
                site + '\n' + network(visit.address()) + '\n' + visit.userAgent() + '\n' + visit.acceptLanguage();
        ByteBuffer hash = ByteBuffer.wrap(HASH.get().of(salt, visitor));
        return new VisitorKey(hash.getLong(), hash.getLong());
    }

    /** An IPv4 address as it is, the /64 network of an IPv6 one: a device changes the other half at will. */
    static String network(String address) {
        return address.indexOf(':') < 0 ? address : networkOfIpv6(address);
    }

    private static String networkOfIpv6(String address) {
        try {
            byte[] bytes = InetAddress.getByName('[' + literal(address) + ']').getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6_NETWORK_BYTES));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static String literal(String address) {
        int zone = address.indexOf('%');
        String literal = zone < 0 ? address : address.substring(0, zone);
        return literal.startsWith("[") ? literal.substring(1).replace("]", "") : literal;
    }

    /** Belongs to one thread; setting it up costs more than using it. */
    private static final class Hash {

        private static final String ALGORITHM = "HmacSHA256";

        private final Mac mac = mac();
        private byte[] salt = {};

        byte[] of(byte[] salt, String text) {
            if (this.salt != salt) {
                take(salt);
            }
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        }

        private void take(byte[] salt) {
            try {
                mac.init(new SecretKeySpec(salt, ALGORITHM));
                this.salt = salt;
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static Mac mac() {
            try {
                return Mac.getInstance(ALGORITHM);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
