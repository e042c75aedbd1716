package conferencenews.transfer;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Pictures of rooms: a hall, a training centre, a library, a laboratory's bench. */
final class Interiors {

    private Interiors() {}

    /** Inks: floor, light, guests. */
    static void hall(Sheet sheet) {
        double x = sheet.width * .5;
        double y = sheet.height * 1.04;
        sheet.flood(0, 1);
        sheet.disc(0, .82, x, y, 1_290);
        sheet.disc(0, .9, x, y, 860);
        sheet.disc(0, 1, x, y, 350);
        for (int row = 0; row < 14; row++) {
            seats(sheet, x, y, 402 + row * 61 + row / 7 * 52);
        }
        sheet.disc(0, 0, x, y, 268);
        sheet.disc(1, 1, x, y, 268);
        for (int ring = 0; ring < 4; ring++) {
            sheet.ring(2, 1, x, y, 70 + ring * 52, 5);
        }
        sheet.disc(2, 1, x, y, 64);
    }

    private static void seats(Sheet sheet, double x, double y, double radius) {
        double step = 47 / radius;
        int guest = sheet.random.nextInt(9);
        int number = 0;
        for (double angle = -Math.PI + step / 2; angle < 0; angle += step) {
            number++;
            if (Math.abs((angle + Math.PI / 2) % (Math.PI / 3.5) - 0) * radius < 30
                    && Math.abs(angle + Math.PI / 2) > .1) {
                continue;
            }
            Shape seat = turned(new RoundRectangle2D.Double(radius - 17, -15, 34, 30, 12, 12), x, y, angle);
            sheet.fill(0, 0, seat);
            if (number % 17 == guest) {
                sheet.fill(2, 1, seat);
            } else if (sheet.random.nextInt(11) == 0) {
                sheet.fill(1, 1, seat);
            } else if (sheet.random.nextInt(5) == 0) {
                sheet.fill(0, .42, seat);
            }
        }
    }

    /** Inks: walls, floor, people. Twelve rooms at a corridor. */
    static void trainingCentre(Sheet sheet) {
        double side = sheet.width / 6.0;
        sheet.flood(1, .32);
        sheet.fill(1, 0, new Rectangle2D.Double(0, 500, sheet.width, 280));
        for (int room = 0; room < 12; room++) {
            room(sheet, room % 6 * side, room < 6 ? -12 : 780, side, 512, room < 6, room == 2 || room == 9);
        }
        for (double[] walker : new double[][] {{250, 600}, {310, 660}, {1_105, 690}, {1_700, 590}}) {
            sheet.disc(2, 1, walker[0], walker[1], 19);
        }
    }

    private static void room(Sheet sheet, double x, double y, double width, double depth, boolean up, boolean busy) {
        double wall = up ? y + depth : y;
        if (busy) {
            sheet.fill(1, 1, new Rectangle2D.Double(x, y, width, depth));
        }
        sheet.stroke(0, 1, new Rectangle2D.Double(x, y, width, depth), new BasicStroke(14));
        sheet.line(0, 0, 18, x + width * .58, wall, x + width * .9, wall);
        sheet.stroke(
                0, 1, 4, new Arc2D.Double(x + width * .58 - 100, wall - 100, 200, 200, up ? 0 : 270, 90, Arc2D.OPEN));
        sheet.line(0, 1, 5, x + width * .58, wall, x + width * .58, up ? wall - 100 : wall + 100);
        double head = up ? y + 60 : y + depth - 300;
        Shape bed = new RoundRectangle2D.Double(x + width * .36, head, width * .32, 240, 26, 26);
        Shape pillow =
                new RoundRectangle2D.Double(x + width * .41, up ? head + 16 : head + 174, width * .22, 50, 20, 20);
        sheet.fill(1, 0, bed);
        sheet.stroke(0, 1, 6, bed);
        sheet.fill(0, .9, pillow);
        if (busy) {
            person(sheet, x + width * .52, head + 120, 34);
        }
        int people = busy ? 6 : sheet.random.nextInt(2);
        for (int person = 0; person < people; person++) {
            double angle = person * Math.PI / 3 + .4;
            person(sheet, x + width * .52 + Math.cos(angle) * 106, head + 120 + Math.sin(angle) * 150, 19);
        }
    }

    private static void person(Sheet sheet, double x, double y, double size) {
        sheet.clear(Sheet.circle(x, y, size));
        sheet.disc(2, 1, x, y, size);
    }

    /** Inks: night, lamp, cloth, leather. Shelves of books, one aisle lit. */
    static void library(Sheet sheet) {
        sheet.flood(0, 1);
        double left = sheet.width * .47;
        double right = sheet.width * .73;
        for (int shelf = 0; shelf < 4; shelf++) {
            double floor = 305 + shelf * 322;
            double x = -20;
            while (x < sheet.width) {
                double width = sheet.between(24, 74);
                boolean lit = x + width > left && x < right;
                book(sheet, x, floor, width, sheet.between(190, 272), lit);
                x += width + (sheet.random.nextInt(13) == 0 ? sheet.between(30, 70) : 3);
            }
        }
    }

    private static void book(Sheet sheet, double x, double floor, double width, double height, boolean lit) {
        Shape spine = new Rectangle2D.Double(x, floor - height, width, height);
        sheet.fill(0, lit ? 0 : sheet.between(.72, .93), spine);
        if (lit) {
            sheet.fill(1, sheet.between(.25, 1), spine);
        }
        if (sheet.random.nextInt(3) == 0) {
            sheet.fill(2, lit ? 1 : .6, spine);
        } else if (sheet.random.nextInt(3) == 0) {
            sheet.fill(3, lit ? 1 : .6, spine);
        }
        int bands = sheet.random.nextInt(4);
        for (int band = 0; band < bands; band++) {
            double y = floor - height + 26 + band * sheet.between(14, 40);
            sheet.fill(0, lit ? .85 : 1, new Rectangle2D.Double(x, y, width, 5));
        }
        if (width > 46) {
            sheet.fill(0, lit ? .8 : .55, new Rectangle2D.Double(x + 9, floor - 66, width - 18, 26));
        }
    }

    /** Inks: glass, sample, ice. Fourteen tubes that end up equally full, before a clock. */
    static void tubes(Sheet sheet) {
        double x = sheet.width * .69;
        double y = sheet.height * .47;
        sheet.disc(2, .42, x, y, 470);
        sheet.fill(2, .95, new Arc2D.Double(x - 470, y - 470, 940, 940, 90, -90, Arc2D.PIE));
        for (int tube = 0; tube < 14; tube++) {
            double unrest = Math.max(0, 1 - tube / 8.0);
            double full = 400 + (sheet.random.nextDouble() - .5) * 560 * unrest;
            tube(sheet, 90 + tube * 127, full);
        }
    }

    private static void tube(Sheet sheet, double x, double full) {
        double bottom = 1_130;
        Path2D glass = new Path2D.Double();
        glass.moveTo(x, 190);
        glass.lineTo(x, bottom - 44);
        glass.curveTo(x, bottom + 16, x + 88, bottom + 16, x + 88, bottom - 44);
        glass.lineTo(x + 88, 190);
        Path2D sample = new Path2D.Double();
        sample.moveTo(x + 9, bottom - full);
        sample.lineTo(x + 9, bottom - 46);
        sample.curveTo(x + 9, bottom + 4, x + 79, bottom + 4, x + 79, bottom - 46);
        sample.lineTo(x + 79, bottom - full);
        sample.closePath();
        sheet.fill(1, 1, sample);
        sheet.fill(1, .55, new Rectangle2D.Double(x + 9, bottom - full - 70, 70, 70));
        sheet.stroke(0, 1, 6, glass);
        sheet.line(0, 1, 12, x - 10, 190, x + 98, 190);
        sheet.line(0, .9, 3, x + 24, 330, x + 24, 960);
    }

    static Shape turned(Shape shape, double x, double y, double angle) {
        AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
        turn.rotate(angle);
        return turn.createTransformedShape(shape);
    }
}
