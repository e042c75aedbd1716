package conferencenews.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.viewcount.ViewNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A compressed page unpacks to exactly the plain one, whatever number stands in it. */
class GzipTextTests {

    private static final String PLAIN = ViewNumber.PLAIN.mark();
    private static final String GROUPED = ViewNumber.GROUPED.mark();

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 10, 99, 100, 999, 1_000, 12_345, 999_999, 1_000_000, 9_876_543_210L})
    void holdsTheNumberInEveryPlace(long number) throws IOException {
        PageText text = text("<script>{\"count\":" + PLAIN + "}</script>" + prose(3_000, 1) + "<data value=\"" + PLAIN
                + "\">" + GROUPED + "</data>" + prose(9_000, 2));
        ViewDigits digits = ViewDigits.of(number, Locale.ENGLISH);
        String page = unpacked(new GzipText(text, digits).with(digits));
        assertThat(page)
                .isEqualTo(new String(text.with(digits), StandardCharsets.UTF_8))
                .contains("{\"count\":" + number + "}")
                .contains("<data value=\"" + number + "\">" + String.format(Locale.ENGLISH, "%,d", number) + "</data>");
    }

    @Test
    void isMadeOnceForAllNumbersOfALength() throws IOException {
        PageText text = text(prose(5_000, 3) + PLAIN + prose(5_000, 3));
        GzipText compressed = new GzipText(text, ViewDigits.of(1_000, Locale.ENGLISH));
        for (long number = 1_000; number < 10_000; number += 7) {
            ViewDigits digits = ViewDigits.of(number, Locale.ENGLISH);
            assertThat(compressed.isFor(digits)).isTrue();
            assertThat(unpacked(compressed.with(digits)))
                    .isEqualTo(new String(text.with(digits), StandardCharsets.UTF_8));
        }
        assertThat(compressed.isFor(ViewDigits.of(10_000, Locale.ENGLISH))).isFalse();
    }

    @Test
    void standsTextOfAnyKindAndLength() throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            String before = prose(random.nextInt(60_000), round);
            String between = round % 3 == 0 ? "" : prose(random.nextInt(500), round);
            PageText text = text(before + PLAIN + between + GROUPED + prose(random.nextInt(60_000), round + 1));
            ViewDigits digits = ViewDigits.of(random.nextInt(2_000_000), Locale.ENGLISH);
            assertThat(unpacked(new GzipText(text, digits).with(digits)))
                    .isEqualTo(new String(text.with(digits), StandardCharsets.UTF_8));
        }
    }

    @Test
    void ofATextThatRepeatsItselfAroundTheNumberIsHardlyLongerThanWithoutIt() {
        String repeated = prose(6_000, 5);
        PageText open = text(repeated + PLAIN + repeated);
        PageText closed = PageText.of((repeated + "1234" + repeated).getBytes(StandardCharsets.UTF_8));
        ViewDigits digits = ViewDigits.of(1_234, Locale.ENGLISH);
        assertThat(new GzipText(open, digits).with(digits))
                .hasSizeLessThan(new GzipText(closed, digits).with(digits).length + 40);
    }

    @Test
    void joinsChecksumsWithoutReadingTheTextAgain() {
        for (int length : new int[] {0, 1, 2, 31, 32, 1_000, 70_001}) {
            byte[] first = prose(100, length).getBytes(StandardCharsets.UTF_8);
            byte[] second = prose(length, 6).getBytes(StandardCharsets.UTF_8);
            assertThat(new JoinedCrc(second.length).of(crc(first), crc(second))).isEqualTo(crc(first, second));
        }
    }

    private static int crc(byte[]... texts) {
        CRC32 crc = new CRC32();
        for (byte[] text : texts) {
            crc.update(text);
        }
        return (int) crc.getValue();
    }

    private static PageText text(String text) {
        return PageText.counted(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Words of two languages, some of them again and again, about so many bytes. */
    private static String prose(int length, int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, length / 8)
                .mapToObj(word -> random.nextBoolean() ? "会议" + random.nextInt(30) : "report" + random.nextInt(9_999))
                .collect(Collectors.joining(" "));
    }

    private static String unpacked(byte[] compressed) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
