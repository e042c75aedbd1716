package conferencenews.transfer;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Plates of an anatomy: each drawn around a point within a radius. Inks: line, flesh, light. */
final class Specimens {

    private Specimens() {}

    /** Six compartments, each with a specimen and a label without words. */
    static void cabinet(Sheet sheet) {
        Plate[] plates = {
            Specimens::innerEar,
            Specimens::bronchi,
            Specimens::eye,
            Specimens::spine,
            Specimens::ridges,
            Specimens::cells
        };
        for (int place = 0; place < plates.length; place++) {
            double x = place % 3 * 640;
            double y = place / 3 * 640;
            Rectangle2D box = new Rectangle2D.Double(x + 20, y + 20, 600, 600);
            sheet.fill(2, place % 2 == 0 ? .3 : .62, box);
            plates[place].draw(sheet, x + 320, y + 292, 222);
            sheet.clear(new Rectangle2D.Double(x + 240, y + 548, 160, 46));
            sheet.stroke(0, 1, 3, new Rectangle2D.Double(x + 240, y + 548, 160, 46));
            sheet.line(0, 1, 4, x + 260, y + 564, x + 376, y + 564);
            sheet.line(0, 1, 4, x + 260, y + 578, x + 340, y + 578);
        }
        for (int wall = 0; wall <= 3; wall++) {
            sheet.fill(0, 1, new Rectangle2D.Double(wall * 640 - 9, -10, 18, sheet.height + 20));
            sheet.fill(0, 1, new Rectangle2D.Double(-10, wall * 640 - 9, sheet.width + 20, 18));
        }
    }

    /** One specimen alone. */
    static void plate(Sheet sheet, Plate plate) {
        sheet.disc(2, .42, sheet.width / 2.0, sheet.height / 2.0, sheet.height * .43);
        plate.draw(sheet, sheet.width / 2.0, sheet.height / 2.0, sheet.height * .36);
    }

    static void innerEar(Sheet sheet, double x, double y, double size) {
        double x0 = x - size * .28;
        double y0 = y + size * .3;
        for (int loop = 0; loop < 3; loop++) {
            double angle = -.75 + loop * .62;
            Shape canal = Interiors.turned(
                    new Ellipse2D.Double(0, -size * .2, size * .98, size * .4),
                    x0 + size * .2,
                    y0 - size * .25,
                    angle - .5);
            sheet.stroke(1, 1, size * .11, canal);
            sheet.stroke(0, 1, size * .018, canal);
        }
        Path2D spiral = spiral(x0, y0, size * .68, 2.75);
        sheet.stroke(1, 0, size * .2, spiral);
        sheet.stroke(1, .85, size * .15, spiral);
        sheet.stroke(0, 1, size * .022, spiral);
        for (double turn = 0; turn < 2.7; turn += .026) {
            double radius = size * .68 * Math.pow(.36, turn / 1.3);
            double angle = turn * Math.PI * 2 - .9;
            sheet.stroke(
                    0,
                    1,
                    size * .007,
                    Interiors.turned(new Line2D.Double(radius * .9, 0, radius * 1.1, 0), x0, y0, angle));
        }
    }

    private static Path2D spiral(double x, double y, double size, double turns) {
        Path2D spiral = new Path2D.Double();
        for (double turn = 0; turn < turns; turn += .01) {
            double radius = size * Math.pow(.36, turn / 1.3);
            double angle = turn * Math.PI * 2 - .9;
            double px = x + Math.cos(angle) * radius;
            double py = y + Math.sin(angle) * radius;
            if (turn == 0) {
                spiral.moveTo(px, py);
            } else {
                spiral.lineTo(px, py);
            }
        }
        return spiral;
    }

    static void eye(Sheet sheet, double x, double y, double size) {
        sheet.clear(Sheet.circle(x, y, size));
        sheet.ring(0, 1, x, y, size, size * .03);
        for (int vein = 0; vein < 46; vein++) {
            double angle = vein * Math.PI / 23 + sheet.between(-.05, .05);
            double start = size * sheet.between(.74, .86);
            sheet.stroke(1, 1, size * .012, Interiors.turned(new Line2D.Double(start, 0, size * .98, 0), x, y, angle));
        }
        sheet.disc(1, .9, x, y, size * .62);
        for (int line = 0; line < 120; line++) {
            double reach = size * (line % 2 == 0 ? .61 : sheet.between(.42, .55));
            sheet.stroke(
                    0,
                    1,
                    size * .009,
                    Interiors.turned(new Line2D.Double(size * .3, 0, reach, 0), x, y, line * Math.PI / 60));
        }
        sheet.ring(0, 1, x, y, size * .62, size * .026);
        sheet.disc(0, 1, x, y, size * .3);
        sheet.clear(Sheet.circle(x + size * .13, y - size * .14, size * .08));
    }

    static void bronchi(Sheet sheet, double x, double y, double size) {
        sheet.fill(1, .6, lobe(x, y, size, 1));
        sheet.fill(1, .6, lobe(x, y, size, -1));
        sheet.line(0, 1, size * .11, x, y - size * .98, x, y - size * .42);
        for (int ring = 0; ring < 7; ring++) {
            double at = y - size * (.95 - ring * .085);
            sheet.line(0, 0, size * .012, x - size * .07, at, x + size * .07, at);
        }
        branch(sheet, x, y - size * .42, size * .36, .77, size * .07, 7);
        branch(sheet, x, y - size * .42, size * .36, Math.PI - .77, size * .07, 7);
    }

    private static Shape lobe(double x, double y, double size, int side) {
        Path2D lobe = Landscapes.curve(
                .12, -.5, .2, -.95, .62, -.92, .8, -.4, .98, .1, 1.08, .6, .98, .8, .88, .98, .6, .74, .34, .72, .08,
                .7, .1, .1, .12, -.5);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size * side, size);
        return place.createTransformedShape(lobe);
    }

    private static void branch(
            Sheet sheet, double x, double y, double length, double angle, double thickness, int depth) {
        if (depth == 0) {
            sheet.disc(0, 1, x, y, thickness * 1.1);
            return;
        }
        double endX = x + Math.cos(angle) * length;
        double endY = y + Math.sin(angle) * length;
        sheet.line(0, 1, thickness, x, y, endX, endY);
        double turn = sheet.between(.36, .54);
        double down = Math.cos(angle) * .06;
        branch(sheet, endX, endY, length * sheet.between(.64, .73), angle - turn + down, thickness * .66, depth - 1);
        branch(sheet, endX, endY, length * sheet.between(.64, .73), angle + turn + down, thickness * .66, depth - 1);
    }

    static void spine(Sheet sheet, double x, double y, double size) {
        int count = 19;
        for (int bone = 0; bone < count; bone++) {
            double way = bone / (count - 1.0);
            double bend = Math.sin(way * 6.1 + .5) * size * .16;
            double angle = -Math.cos(way * 6.1 + .5) * .42;
            double width = size * (.2 + way * .28);
            double px = x + bend - size * .04;
            double py = y - size * .98 + size * 1.94 * Math.pow(way, 1.16);
            double high = size * (.048 + way * .05);
            sheet.stroke(
                    0,
                    1,
                    high * .5,
                    Interiors.turned(new Line2D.Double(width * .4, 0, width * 1.15, high * 1.3), px, py, angle));
            Shape body = Interiors.turned(
                    new RoundRectangle2D.Double(-width / 2, -high / 2, width, high, high * .6, high * .6),
                    px,
                    py,
                    angle);
            sheet.fill(0, 0, body);
            sheet.fill(1, bone % 6 == 5 ? 1 : .5, body);
            sheet.stroke(0, 1, size * .013, body);
        }
    }

    static void ridges(Sheet sheet, double x, double y, double size) {
        for (int line = 30; line > 0; line--) {
            double way = line / 30.0;
            Path2D ridge = new Path2D.Double();
            for (int step = 0; step <= 72; step++) {
                double angle = step * Math.PI / 36;
                double stretch = Math.sin(angle) > 0 ? 1 + way * .26 : 1;
                double wave = 1 + .022 * Math.sin(angle * 2 + way * 4) + .012 * Math.sin(angle * 5 - way * 7);
                double px = x + Math.cos(angle) * size * .68 * way * wave + Math.sin(way * 3) * size * .025;
                double py = y - size * .1 + Math.sin(angle) * size * .9 * way * wave * stretch;
                if (step == 0) {
                    ridge.moveTo(px, py);
                } else {
                    ridge.lineTo(px, py);
                }
            }
            ridge.closePath();
            if (line == 30) {
                sheet.fill(1, .55, ridge);
            } else {
                float gap = (float) (size * sheet.between(.3, 1.2));
                sheet.stroke(0, 1, ridge, Landscapes.dashes(size * .015, gap, size * .045));
            }
        }
    }

    static void cells(Sheet sheet, double x, double y, double size) {
        for (int cell = 0; cell < 60; cell++) {
            double radius = size * Math.sqrt(cell / 60.0) * .92;
            double angle = cell * 2.39996;
            double px = x + Math.cos(angle) * radius;
            double py = y + Math.sin(angle) * radius;
            double own = size * sheet.between(.085, .115);
            boolean white = cell % 14 == 5;
            sheet.disc(1, white ? 0 : 1, px, py, own);
            sheet.ring(0, 1, px, py, own, size * .012);
            if (white) {
                sheet.fill(
                        0,
                        1,
                        new Arc2D.Double(px - own * .6, py - own * .6, own * 1.2, own * 1.2, 40, 250, Arc2D.CHORD));
            } else {
                sheet.disc(1, .45, px + own * .06, py + own * .06, own * .42);
            }
        }
    }

    @FunctionalInterface
    interface Plate {
        void draw(Sheet sheet, double x, double y, double size);
    }
}
