package conferencenews.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Draws one card in the style of the site's pages: text on paper at the left, the picture or an ornament at the right. */
final class ShareCard {

    static final Color PAPER = new Color(0xFBFAF7);

    static final int MARGIN = 64;
    private static final int PICTURE_WIDTH = 456;
    private static final int ORNAMENT_WIDTH = 196;
    private static final int HEADLINE_TOP = 152;
    private static final int HEADLINE_BOTTOM = 520;
    private static final int FOOT = 548;

    private static final Color INK = new Color(0x151A1F);
    private static final Color SOFT = new Color(0x505960);
    private static final Color LINE = new Color(0xD6D3CD);
    private static final Color ACCENT = new Color(0x00535C);
    private static final Color RINGS = new Color(0xE9E2D2);

    private final ShareCardText text;
    private final @Nullable ShareCardPicture picture;
    private final ShareCardFonts fonts;
    private final int textWidth;

    ShareCard(ShareCardText text, @Nullable ShareCardPicture picture, ShareCardFonts fonts) {
        this.text = text;
        this.picture = picture;
        this.fonts = fonts;
        this.textWidth = ShareCards.WIDTH - (picture == null ? ORNAMENT_WIDTH : PICTURE_WIDTH) - 2 * MARGIN;
    }

    byte[] png() {
        BufferedImage card = new BufferedImage(ShareCards.WIDTH, ShareCards.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = card.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Optional<ShareCardLines> headline = headline();
        headline.ifPresentOrElse(lines -> drawPage(pen, lines), () -> drawSide(pen, 0, ShareCards.WIDTH));
        pen.dispose();
        return encoded(card);
    }

    private Optional<ShareCardLines> headline() {
        return lines(text.headline(), true, Font.BOLD, HEADLINE_BOTTOM - HEADLINE_TOP, 84);
    }

    private Optional<ShareCardLines> lines(String words, boolean serif, int style, double height, double largest) {
        return fonts.set(words, text.language(), serif, style)
                .flatMap(set -> ShareCardLines.fit(set, text.language(), textWidth, height, largest, spacing()));
    }

    /** Chinese needs more room between lines. */
    private double spacing() {
        return text.headline().codePoints().anyMatch(Character::isIdeographic) ? 1.34 : 1.14;
    }

    private void drawPage(Graphics2D pen, ShareCardLines headline) {
        pen.setColor(PAPER);
        pen.fillRect(0, 0, ShareCards.WIDTH, ShareCards.HEIGHT);
        pen.setColor(ACCENT);
        pen.fillRect(MARGIN, 0, 72, 12);
        pen.setColor(LINE);
        pen.fillRect(MARGIN, FOOT, textWidth, 2);
        pen.setColor(INK);
        headline.draw(pen, MARGIN, HEADLINE_TOP);
        lines(text.siteName(), true, Font.PLAIN, 44, 32).ifPresent(lines -> lines.draw(pen, MARGIN, 60));
        pen.setColor(SOFT);
        lines(text.date(), false, Font.PLAIN, 40, 25).ifPresent(lines -> lines.draw(pen, MARGIN, FOOT + 20));
        int side = MARGIN + textWidth + MARGIN;
        drawSide(pen, side, ShareCards.WIDTH - side);
    }

    private void drawSide(Graphics2D pen, int left, int width) {
        if (picture == null) {
            drawOrnament(pen, left, width);
        } else {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            BufferedImage cut = picture.cut(width, ShareCards.HEIGHT);
            pen.drawImage(halved(cut, width), left, 0, width, ShareCards.HEIGHT, null);
        }
    }

    /** Made smaller in steps, since one large step would skip pixels. */
    private static BufferedImage halved(BufferedImage image, int width) {
        BufferedImage smaller = image;
        while (smaller.getWidth() >= width * 2) {
            BufferedImage half = new BufferedImage(
                    smaller.getWidth() / 2, Math.max(1, smaller.getHeight() / 2), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = half.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(smaller, 0, 0, half.getWidth(), half.getHeight(), null);
            pen.dispose();
            smaller = half;
        }
        return smaller;
    }

    /** Rows of a hall around its stage. */
    private static void drawOrnament(Graphics2D pen, int left, int width) {
        Shape everywhere = pen.getClip();
        pen.clipRect(left, 0, width, ShareCards.HEIGHT);
        pen.setColor(ACCENT);
        pen.fillRect(left, 0, width, ShareCards.HEIGHT);
        pen.setColor(RINGS);
        for (int ring = 0; ring < 32; ring++) {
            double radius = 74 + ring * 38;
            float gap = 7 + ring % 5 * 3;
            pen.setStroke(new BasicStroke(
                    13, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {15, gap}, ring * 11));
            pen.draw(circle(ShareCards.WIDTH, ShareCards.HEIGHT, radius));
        }
        pen.fill(circle(ShareCards.WIDTH, ShareCards.HEIGHT, 48));
        pen.setClip(everywhere);
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static byte[] encoded(BufferedImage card) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream target = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(card, "png", target);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
