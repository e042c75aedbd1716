package conferencenews.transfer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Random;

/**
 * A sheet of paper printed as a press does: a plate for each ink, one over the other, never quite in register. Drawn in
 * its own measure, three units for two pixels of the print.
 */
final class Sheet {

    private static final double REGISTER = 1.6;
    private static final double PIXELS_A_UNIT = 2 / 3.0;

    final int width;
    final int height;
    final Random random;

    private final int pixelsAcross;
    private final int pixelsDown;
    private final Color paper;
    private final Color[] inks;
    private final BufferedImage[] plates;
    private final Graphics2D[] pens;

    Sheet(int width, int height, long seed, Color paper, Color... inks) {
        this.width = width;
        this.height = height;
        this.pixelsAcross = pixels(width);
        this.pixelsDown = pixels(height);
        this.random = new Random(seed);
        this.paper = paper;
        this.inks = inks;
        this.plates = new BufferedImage[inks.length];
        this.pens = new Graphics2D[inks.length];
        for (int ink = 0; ink < inks.length; ink++) {
            plates[ink] = new BufferedImage(pixelsAcross, pixelsDown, BufferedImage.TYPE_BYTE_GRAY);
            pens[ink] = pen(plates[ink], ink);
        }
    }

    private Graphics2D pen(BufferedImage plate, int ink) {
        Graphics2D pen = plate.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(PIXELS_A_UNIT, PIXELS_A_UNIT);
        if (ink > 0) {
            pen.translate((random.nextDouble() - .5) * 2 * REGISTER, (random.nextDouble() - .5) * 2 * REGISTER);
        }
        return pen;
    }

    /** A number from the first to the second. */
    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** Inks an area; a tint of 0 takes the ink away again. */
    void fill(int ink, double tint, Shape shape) {
        pens[ink].setColor(gray(tint));
        pens[ink].fill(shape);
    }

    void flood(int ink, double tint) {
        pens[ink].setColor(gray(tint));
        pens[ink].fillRect(-8, -8, width + 16, height + 16);
    }

    void disc(int ink, double tint, double x, double y, double radius) {
        fill(ink, tint, circle(x, y, radius));
    }

    void ring(int ink, double tint, double x, double y, double radius, double thickness) {
        stroke(ink, tint, thickness, circle(x, y, radius));
    }

    void line(int ink, double tint, double thickness, double x1, double y1, double x2, double y2) {
        stroke(ink, tint, thickness, new Line2D.Double(x1, y1, x2, y2));
    }

    void stroke(int ink, double tint, double thickness, Shape shape) {
        stroke(ink, tint, shape, new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    void stroke(int ink, double tint, Shape shape, BasicStroke stroke) {
        pens[ink].setColor(gray(tint));
        pens[ink].setStroke(stroke);
        pens[ink].draw(shape);
    }

    /** Takes away every ink, so that what is drawn next does not mix with what lies behind. */
    void clear(Shape shape) {
        for (int ink = 0; ink < inks.length; ink++) {
            fill(ink, 0, shape);
        }
    }

    /** How much of an ink lies around a point, from 0 to 1. */
    double density(int ink, int x, int y, int size) {
        byte[] plate = bytes(plates[ink]);
        int sum = 0;
        int count = 0;
        for (int row = Math.max(0, y); row < Math.min(height, y + size); row += 4) {
            for (int column = Math.max(0, x); column < Math.min(width, x + size); column += 4) {
                sum += plate[pixels(row) * pixelsAcross + pixels(column)] & 255;
                count++;
            }
        }
        return count == 0 ? 0 : sum / (255.0 * count);
    }

    /** The finished picture; the sheet cannot be drawn on any more. */
    BufferedImage print() {
        BufferedImage picture = new BufferedImage(pixelsAcross, pixelsDown, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int[][] shades = new int[inks.length][];
        byte[][] layers = new byte[inks.length][];
        for (int ink = 0; ink < inks.length; ink++) {
            pens[ink].dispose();
            shades[ink] = PaperGrain.shades(inks[ink]);
            layers[ink] = bytes(plates[ink]);
        }
        for (int row = 0; row < pixelsDown; row++) {
            for (int column = 0; column < pixelsAcross; column++) {
                int at = row * pixelsAcross + column;
                pixels[at] = PaperGrain.printed(paper.getRGB(), layers, shades, at, PaperGrain.at(column, row));
            }
        }
        return picture;
    }

    static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static int pixels(int units) {
        return (int) (units * PIXELS_A_UNIT);
    }

    private static byte[] bytes(BufferedImage plate) {
        return ((DataBufferByte) plate.getRaster().getDataBuffer()).getData();
    }

    private static Color gray(double tint) {
        int value = (int) Math.round(255 * Math.max(0, Math.min(1, tint)));
        return new Color(value, value, value);
    }
}
