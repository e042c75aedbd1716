package conferencenews.transfer;

import java.awt.Color;
import java.util.Random;

/** What makes a print differ from a screen: inks mix as on paper, and the paper has a grain. */
final class PaperGrain {

    private static final int SIZE = 256;
    private static final int LEAST = -7;
    private static final int MOST = 7;
    private static final byte[] GRAIN = grain();

    private PaperGrain() {}

    static int at(int column, int row) {
        return GRAIN[(row & SIZE - 1) * SIZE + (column + (row / SIZE) * 97 & SIZE - 1)];
    }

    /** For each density of an ink, three factors in 1/256 by which it dims what lies below, packed as 9 bits each. */
    static int[] shades(Color ink) {
        int[] shades = new int[256];
        for (int density = 0; density < shades.length; density++) {
            shades[density] = factor(ink.getRed(), density) << 18
                    | factor(ink.getGreen(), density) << 9
                    | factor(ink.getBlue(), density);
        }
        return shades;
    }

    private static int factor(int component, int density) {
        return 256 - (256 - component) * density / 255;
    }

    static int printed(int paper, byte[][] layers, int[][] shades, int at, int grain) {
        int red = paper >> 16 & 255;
        int green = paper >> 8 & 255;
        int blue = paper & 255;
        for (int ink = 0; ink < layers.length; ink++) {
            int density = layers[ink][at] & 255;
            if (density > 0) {
                int shade = shades[ink][density];
                red = red * (shade >> 18) >> 8;
                green = green * (shade >> 9 & 511) >> 8;
                blue = blue * (shade & 511) >> 8;
            }
        }
        return limited(red + grain) << 16 | limited(green + grain) << 8 | limited(blue + grain);
    }

    private static int limited(int component) {
        return component < 0 ? 0 : Math.min(component, 255);
    }

    /** Noise of two sizes, as of fibres and their clouds. */
    private static byte[] grain() {
        Random random = new Random(1);
        double[] fine = noise(random, 1);
        double[] coarse = noise(random, 8);
        byte[] grain = new byte[SIZE * SIZE];
        for (int i = 0; i < grain.length; i++) {
            grain[i] = (byte) Math.max(LEAST, Math.min(MOST, Math.round(fine[i] * 1.9 + coarse[i] * 1.5)));
        }
        return grain;
    }

    private static double[] noise(Random random, int step) {
        int side = SIZE / step;
        double[] knots = random.doubles((long) side * side, -1, 1).toArray();
        double[] noise = new double[SIZE * SIZE];
        for (int i = 0; i < noise.length; i++) {
            double x = (double) (i % SIZE) / step;
            double y = (double) (i / SIZE) / step;
            int left = (int) x;
            int top = (int) y;
            double above = mix(knots, side, left, top, x - left);
            double below = mix(knots, side, left, top + 1, x - left);
            noise[i] = above + (below - above) * (y - top);
        }
        return noise;
    }

    private static double mix(double[] knots, int side, int left, int row, double share) {
        double first = knots[row % side * side + left % side];
        double second = knots[row % side * side + (left + 1) % side];
        return first + (second - first) * share;
    }
}
