package conferencenews.media;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text in lines that fill a field as large as they can be.
 *
 * @param width of the field
 * @param leading from line to line
 */
record ShareCardLines(List<TextLayout> lines, double width, double leading) {

    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);
    private static final double STEP = .92;
    private static final double LEAST = 9;
    private static final double STILL_LARGE = 44;
    private static final double NARROWEST = .55;

    /** Nothing only where the text is too long for the field even in the smallest letters. */
    static Optional<ShareCardLines> fit(
            AttributedString text, String language, double width, double height, double largest, double spacing) {
        for (double size = largest; size >= STILL_LARGE; size *= STEP) {
            List<TextLayout> clauses = new Setting(text, language, size, false).clauses(width);
            if (clauses.size() > 1 && height(clauses, size * spacing) <= height) {
                return Optional.of(new ShareCardLines(clauses, width, size * spacing));
            }
        }
        for (double size = largest; size >= LEAST; size *= STEP) {
            Setting setting = new Setting(text, language, size, size < STILL_LARGE);
            List<TextLayout> lines = setting.lines(width);
            if (!lines.isEmpty() && height(lines, size * spacing) <= height) {
                return Optional.of(new ShareCardLines(setting.balanced(lines, width), width, size * spacing));
            }
        }
        return Optional.empty();
    }

    double height() {
        return height(lines, leading);
    }

    /** Draws the lines below the given height; what is read from the right begins at the right. */
    void draw(Graphics2D pen, double left, double top) {
        double baseline = top + lines.get(0).getAscent();
        for (TextLayout line : lines) {
            double indent = line.isLeftToRight() ? 0 : width - line.getAdvance();
            line.draw(pen, (float) (left + indent), (float) baseline);
            baseline += leading;
        }
    }

    private static double height(List<TextLayout> lines, double leading) {
        return lines.get(0).getAscent()
                + leading * (lines.size() - 1)
                + lines.get(lines.size() - 1).getDescent();
    }

    /** A text in one size. */
    private record Setting(AttributedCharacterIterator text, Locale locale, boolean mayBreakWords) {

        Setting(AttributedString text, String language, double size, boolean mayBreakWords) {
            this(sized(text, (float) size), Locale.forLanguageTag(language), mayBreakWords);
        }

        private static AttributedCharacterIterator sized(AttributedString text, float size) {
            AttributedString sized = new AttributedString(text.getIterator());
            AttributedCharacterIterator run = text.getIterator();
            while (run.getIndex() < run.getEndIndex()) {
                Font font = (Font) run.getAttribute(TextAttribute.FONT);
                sized.addAttribute(TextAttribute.FONT, font.deriveFont(size), run.getIndex(), run.getRunLimit());
                run.setIndex(run.getRunLimit());
            }
            return sized.getIterator();
        }

        /** A line for each clause of a Chinese headline, which spaces divide; none if one is too wide. */
        List<TextLayout> clauses(double width) {
            LineBreakMeasurer measurer = measurer();
            List<TextLayout> lines = new ArrayList<>();
            while (measurer.getPosition() < text.getEndIndex()) {
                int end = clauseEnd(measurer.getPosition());
                lines.add(measurer.nextLayout((float) width, end, false));
                if (measurer.getPosition() < end) {
                    return List.of();
                }
            }
            return lines;
        }

        private int clauseEnd(int start) {
            for (int at = start + 1; at < text.getEndIndex() - 1; at++) {
                if (text.setIndex(at) == ' '
                        && Character.isIdeographic(text.setIndex(at - 1))
                        && Character.isIdeographic(text.setIndex(at + 1))) {
                    return at + 1;
                }
            }
            return text.getEndIndex();
        }

        /** None if a word is wider than the field and may not be broken. */
        List<TextLayout> lines(double width) {
            LineBreakMeasurer measurer = measurer();
            List<TextLayout> lines = new ArrayList<>();
            while (measurer.getPosition() < text.getEndIndex()) {
                TextLayout line = measurer.nextLayout((float) width, text.getEndIndex(), !mayBreakWords);
                if (line == null) {
                    return List.of();
                }
                lines.add(line);
            }
            return lines;
        }

        private LineBreakMeasurer measurer() {
            return new LineBreakMeasurer(text, BreakIterator.getLineInstance(locale), SMOOTH);
        }

        /** As many lines, but of nearly the same length. */
        List<TextLayout> balanced(List<TextLayout> lines, double width) {
            List<TextLayout> best = lines;
            double least = width * NARROWEST;
            double most = width;
            while (lines.size() > 1 && most - least > 6) {
                double middle = (least + most) / 2;
                List<TextLayout> narrow = lines(middle);
                if (narrow.size() == lines.size()) {
                    best = narrow;
                    most = middle;
                } else {
                    least = middle;
                }
            }
            return best;
        }
    }
}
