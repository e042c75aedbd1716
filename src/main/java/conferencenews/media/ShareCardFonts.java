package conferencenews.media;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fonts of this machine, and which of them prints which letter: a letter that none can print makes no box. */
final class ShareCardFonts {

    private static final List<String> SERIF = List.of(
            "Source Serif 4",
            "Source Serif Pro",
            "Charter",
            "Noto Serif",
            "Liberation Serif",
            "Georgia",
            "DejaVu Serif");
    private static final List<String> SANS =
            List.of("Noto Sans", "Liberation Sans", "Roboto", "Ubuntu", "Segoe UI", "DejaVu Sans");
    private static final List<String> HAN_SERIF = List.of(
            "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "Noto Sans CJK SC", "SimSun");
    private static final List<String> HAN_SANS = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "PingFang SC",
            "Microsoft YaHei",
            "WenQuanYi Zen Hei");

    /** Fonts that are put together from others, and those whose glyphs are pictures. */
    private static final Set<String> UNFIT =
            Set.of(Font.DIALOG, Font.DIALOG_INPUT, Font.SERIF, Font.SANS_SERIF, Font.MONOSPACED);

    private final List<Font> fonts;

    ShareCardFonts(List<Font> fonts) {
        this.fonts = fonts.stream()
                .filter(font -> !UNFIT.contains(font.getName()))
                .filter(font -> !font.getName().contains("Emoji"))
                .sorted(Comparator.comparing(font -> font.getName()))
                .toList();
    }

    /** None on a machine that Java finds no fonts on. */
    static ShareCardFonts installed() {
        try {
            return new ShareCardFonts(Arrays.stream(
                            GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT))
                    .map(family -> new Font(family, Font.PLAIN, 1))
                    .toList());
        } catch (RuntimeException | InternalError | LinkageError noFontConfiguration) {
            return new ShareCardFonts(List.of());
        }
    }

    /** The text with a font for each letter; nothing if there is a letter that no font has. */
    Optional<AttributedString> set(String text, String language, boolean serif, int style) {
        List<Font> wished = inOrder(language, serif);
        String printable = printable(text, wished);
        if (printable.isEmpty()) {
            return Optional.empty();
        }
        AttributedString set = new AttributedString(printable);
        set.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
        Font last = null;
        int start = 0;
        for (int at = 0; at < printable.length(); ) {
            int letter = printable.codePointAt(at);
            Font font = last != null && isPartOfTheLast(letter, last) ? last : first(wished, letter);
            if (font == null) {
                return Optional.empty();
            }
            if (last != null && font != last) {
                set.addAttribute(TextAttribute.FONT, last.deriveFont(style, 1f), start, at);
                start = at;
            }
            last = font;
            at += Character.charCount(letter);
        }
        set.addAttribute(TextAttribute.FONT, last.deriveFont(style, 1f), start, printable.length());
        return Optional.of(set);
    }

    /** What decides how texts look on this machine. */
    String names() {
        return String.join(",", fonts.stream().map(font -> font.getName()).toList());
    }

    private List<Font> inOrder(String language, boolean serif) {
        List<String> latin = serif ? SERIF : SANS;
        List<String> han = serif ? HAN_SERIF : HAN_SANS;
        boolean hanFirst = language.startsWith("zh");
        List<String> families = new ArrayList<>(hanFirst ? han : latin);
        families.addAll(hanFirst ? latin : han);
        return fonts.stream()
                .sorted(Comparator.comparingInt(font -> {
                    int place = families.indexOf(font.getName());
                    return place < 0 ? families.size() : place;
                }))
                .toList();
    }

    /** White space is one space; signs that are no letters and that no font has are left out. */
    private static String printable(String text, List<Font> wished) {
        return text.replaceAll("[\\p{Z}\\s]+", " ")
                .codePoints()
                .filter(sign -> !Character.isISOControl(sign) && !isVariation(sign))
                .filter(sign -> !isOrnament(sign) || first(wished, sign) != null)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static boolean isVariation(int sign) {
        return sign >= 0xfe00 && sign <= 0xfe0f || sign >= 0xe0100 && sign <= 0xe01ef;
    }

    private static boolean isOrnament(int sign) {
        return IntStream.of(
                        Character.OTHER_SYMBOL,
                        Character.MODIFIER_SYMBOL,
                        Character.PRIVATE_USE,
                        Character.SURROGATE,
                        Character.UNASSIGNED)
                .anyMatch(type -> type == Character.getType(sign));
    }

    /** An accent stays with its letter, and what cannot be seen needs no font of its own. */
    private static boolean isPartOfTheLast(int sign, Font last) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT -> true;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                last.canDisplay(sign);
            default -> false;
        };
    }

    private static @Nullable Font first(List<Font> wished, int letter) {
        return wished.stream()
                .filter(font -> font.canDisplay(letter))
                .findFirst()
                .orElse(null);
    }
}
