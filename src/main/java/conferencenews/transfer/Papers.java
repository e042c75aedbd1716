package conferencenews.transfer;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Pictures of words and of what is kept of them. */
final class Papers {

    private Papers() {}

    /** Inks: engineers, nurses. Sixty-four discs of two halves that come to agree. */
    static void agreement(Sheet sheet) {
        for (int term = 0; term < 64; term++) {
            int column = term % 8;
            int row = term / 8;
            double apart = Math.pow(1 - (column + row * 1.4) / 16.8, 1.3) * 52;
            double shift = sheet.random.nextBoolean() ? apart : -apart;
            double x = 120 + column * 240;
            double y = 80 + row * 160;
            double turn = (sheet.random.nextDouble() - .5) * apart * 2.6;
            sheet.fill(0, 1, half(x - Math.abs(shift) * .3, y + shift * .6, 66, 90 + turn));
            sheet.fill(1, 1, half(x + Math.abs(shift) * .3, y - shift * .6, 66, 270 + turn * .4));
        }
    }

    private static Shape half(double x, double y, double radius, double start) {
        return new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, start, 180, Arc2D.CHORD);
    }

    /** Inks: lecture, seminar, simulation. What is left of three courses after a year. */
    static void forgetting(Sheet sheet) {
        double[][] shares = {{.9, .3}, {.8, .47}, {.66, .6}};
        for (int course = 0; course < shares.length; course++) {
            Path2D left = new Path2D.Double();
            left.moveTo(-80, sheet.height + 80);
            for (int month = -1; month <= 13; month++) {
                left.lineTo(month * sheet.width / 12.0, sheet.height * (1 - left(shares[course], month)));
            }
            left.lineTo(sheet.width + 80, sheet.height + 80);
            left.closePath();
            sheet.fill(course, .2, left);
            sheet.stroke(course, 1, 17, left);
        }
        for (int place = 0; place < 39; place++) {
            double x = (place % 13) * sheet.width / 12.0;
            double y = sheet.height * (1 - left(shares[place / 13], place % 13));
            sheet.clear(Sheet.circle(x, y, 25));
            sheet.ring(place / 13, 1, x, y, 25, 11);
        }
    }

    private static double left(double[] share, int month) {
        return share[1] + (share[0] - share[1]) * Math.exp(-.27 * month);
    }

    /** Inks: cloth, book, ribbon. A small book in the pocket of a coat; upright. */
    static void phrasebook(Sheet sheet) {
        sheet.flood(0, .5);
        sheet.fill(0, .78, Landscapes.polygon(-10, -10, 330, -10, 120, 620, -10, 700));
        sheet.stroke(0, .9, 5, Landscapes.curve(330, -10, 290, 160, 190, 420, 120, 620, 60, 660, 20, 690, -20, 700));
        Shape cover = Interiors.turned(new RoundRectangle2D.Double(-290, -470, 580, 900, 18, 18), 700, 690, -.06);
        sheet.clear(cover);
        sheet.fill(1, 1, cover);
        sheet.fill(0, .5, Interiors.turned(new Rectangle2D.Double(-290, -470, 66, 900), 700, 690, -.06));
        Shape question = new Arc2D.Double(560, 320, 300, 300, 75, 180, Arc2D.CHORD);
        Shape answer = new Arc2D.Double(606, 348, 300, 300, 255, 180, Arc2D.CHORD);
        sheet.fill(1, 0, question);
        sheet.fill(1, 0, answer);
        sheet.fill(2, 1, answer);
        pocket(sheet);
    }

    private static void pocket(Sheet sheet) {
        Path2D pocket = Landscapes.polygon(330, 800, 1_080, 770, 1_110, 1_400, 720, 1_500, 350, 1_420);
        sheet.clear(pocket);
        sheet.fill(0, .36, pocket);
        sheet.stroke(0, 1, 6, pocket);
        Path2D seam = Landscapes.polygon(352, 824, 1_060, 796, 1_088, 1_384, 720, 1_476, 372, 1_404);
        sheet.stroke(0, 0, seam, Landscapes.dashes(4, 14, 16));
        sheet.stroke(0, 1, 5, Landscapes.curve(345, 900, 600, 885, 900, 878, 1_076, 862));
        Shape ribbon = Landscapes.polygon(820, 660, 862, 657, 872, 1_040, 850, 1_008, 830, 1_044);
        sheet.clear(ribbon);
        sheet.fill(2, 1, ribbon);
    }
}
