package conferencenews.pagecache;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A page compressed once for all view numbers of a length. The text is deflated (RFC 1951) up to each place of the
 * number, to a byte boundary; the number itself is a block that is stored, not compressed; the checksum at the end (RFC
 * 1952) is joined from those of the parts. What follows a number may refer to what stands before it, since distances do
 * not depend on the digits.
 */
final class GzipText {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int TRAILER_BYTES = 8;
    private static final int STORED_HEAD_BYTES = 5;

    private final PageText text;
    private final ViewDigits like;
    private final List<byte[]> deflated = new ArrayList<>();
    private final int[] checksums;
    private final JoinedCrc[] afterPart;
    private final JoinedCrc[] afterPlace;
    private final int plainLength;
    private final int length;

    /** @param like a view number of the length this is for */
    GzipText(PageText text, ViewDigits like) {
        this.text = text;
        this.like = like;
        int parts = text.parts().size();
        this.checksums = new int[parts];
        this.afterPart = new JoinedCrc[parts];
        this.afterPlace = new JoinedCrc[parts];
        int plain = 0;
        try (PartDeflater deflater = new PartDeflater()) {
            for (int i = 0; i < parts; i++) {
                byte[] part = text.parts().get(i);
                boolean last = i == parts - 1;
                deflated.add(deflater.deflate(part, last));
                checksums[i] = crc(part);
                afterPart[i] = new JoinedCrc(part.length);
                plain += part.length;
                if (!last) {
                    int digits = like.at(text.places().get(i)).length;
                    deflater.passOver(digits);
                    afterPlace[i] = new JoinedCrc(digits);
                    plain += digits;
                }
            }
        }
        this.plainLength = plain;
        this.length = HEADER.length
                + deflated.stream().mapToInt(part -> part.length).sum()
                + text.places().stream()
                        .mapToInt(place -> STORED_HEAD_BYTES + like.at(place).length)
                        .sum()
                + TRAILER_BYTES;
    }

    boolean isFor(ViewDigits digits) {
        return digits.areAsLongAs(like);
    }

    byte[] with(ViewDigits digits) {
        byte[] filled = new byte[length];
        int end = PageText.append(filled, 0, HEADER);
        end = PageText.append(filled, end, deflated.get(0));
        int crc = checksums[0];
        for (int i = 1; i < deflated.size(); i++) {
            byte[] number = digits.at(text.places().get(i - 1));
            end = store(filled, end, number);
            crc = afterPlace[i - 1].of(crc, crc(number));
            end = PageText.append(filled, end, deflated.get(i));
            crc = afterPart[i].of(crc, checksums[i]);
        }
        end = littleEndian(filled, end, crc);
        littleEndian(filled, end, plainLength);
        return filled;
    }

    private static int store(byte[] target, int at, byte[] bytes) {
        target[at] = 0; // not the last block, stored
        target[at + 1] = (byte) bytes.length;
        target[at + 2] = (byte) (bytes.length >> 8);
        target[at + 3] = (byte) ~bytes.length;
        target[at + 4] = (byte) (~bytes.length >> 8);
        return PageText.append(target, at + STORED_HEAD_BYTES, bytes);
    }

    private static int littleEndian(byte[] target, int at, int number) {
        for (int i = 0; i < Integer.BYTES; i++) {
            target[at + i] = (byte) (number >>> (8 * i));
        }
        return at + Integer.BYTES;
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
