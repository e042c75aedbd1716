package conferencenews.transfer;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;

/** Pictures of land: mountains, rivers, fields, towns. */
final class Landscapes {

    private Landscapes() {}

    /** Inks: contour, height, water, route. */
    static void cutRoad(Sheet sheet) {
        Relief relief = new Relief(sheet.width, sheet.height, Relief.hills(sheet.random, 950));
        sheet.fill(1, .3, relief.above(.12));
        sheet.fill(1, .6, relief.above(.42));
        for (int step = -20; step <= 24; step++) {
            if (step % 5 == 0) {
                sheet.stroke(0, 1, 4.6, relief.line(step * .055));
            } else {
                sheet.stroke(0, .75, relief.line(step * .055), new BasicStroke(1.9f));
            }
        }
        Path2D road = curve(-40, 1_050, 420, 1_180, 520, 620, 980, 690, 1_300, 740, 1_330, 330, 1_980, 230);
        sheet.stroke(0, 0, 44, road);
        sheet.stroke(1, 0, 44, road);
        sheet.stroke(3, 1, 15, road);
        Shape cut = Sheet.circle(985, 690, 128);
        sheet.clear(cut);
        sheet.stroke(3, 1, cut, dashes(9, 4, 22));
        sheet.line(3, 1, 15, 940, 645, 1_030, 735);
        sheet.line(3, 1, 15, 1_030, 645, 940, 735);
    }

    /** Inks: night, lamp, dusk. */
    static void nightRoad(Sheet sheet) {
        sheet.flood(0, .62);
        sheet.flood(2, .5);
        sheet.disc(2, 0, 1_370, 300, 150);
        sheet.disc(0, 0, 1_370, 300, 150);
        sheet.disc(1, .35, 1_370, 300, 150);
        for (int ridge = 0; ridge < 6; ridge++) {
            Path2D hill = ridge(sheet, 420 + ridge * 120, 150 - ridge * 12, 900 - ridge * 40);
            sheet.fill(2, ridge % 2 == 0 ? .75 : .35, hill);
            sheet.fill(1, 0, hill);
            sheet.fill(0, .66 + ridge * .066, hill);
        }
        for (int light = 0; light < 40; light++) {
            double way = light / 39.0;
            double x = 960 + Math.sin(way * 8.6 + .6) * (60 + 560 * way);
            double y = 640 + 590 * Math.pow(way, 1.25);
            double size = 5 + 15 * way;
            sheet.disc(0, .5, x, y, size * 2.1);
            sheet.disc(1, .55, x, y, size * 2.1);
            sheet.disc(0, 0, x, y, size);
            sheet.disc(1, 1, x, y, size);
            sheet.disc(2, 0, x, y, size);
        }
    }

    private static Path2D ridge(Sheet sheet, double y, double rise, double span) {
        double first = sheet.between(0, 6);
        double second = sheet.between(0, 6);
        return below(
                sheet,
                x -> y
                        - rise * Math.abs(Math.sin(x / span * 2.4 + first))
                        - rise * .45 * Math.sin(x / span * 5.3 + second)
                        - rise * .1 * Math.sin(x / span * 19 + first));
    }

    private static Path2D below(Sheet sheet, DoubleUnaryOperator line) {
        Path2D area = new Path2D.Double();
        area.moveTo(-20, sheet.height + 20);
        for (int x = -20; x <= sheet.width + 20; x += 10) {
            area.lineTo(x, line.applyAsDouble(x));
        }
        area.lineTo(sheet.width + 20, sheet.height + 20);
        area.closePath();
        return area;
    }

    /** Inks: outline, field, sun. Terraced fields with six houses; upright. */
    static void terraces(Sheet sheet) {
        sheet.disc(2, 1, 890, 330, 190);
        double phase = sheet.between(0, 6);
        for (int step = 0; step < 24; step++) {
            double y = 420 + step * 28 + step * step * 1.25;
            double swing = 60 + step * 3.2;
            int row = step;
            Path2D field = below(
                    sheet,
                    x -> y
                            + swing * Math.sin(x / 330.0 + phase + row * .13)
                            + swing * .4 * Math.sin(x / 140.0 - row * .21));
            sheet.clear(field);
            sheet.fill(1, new double[] {.25, .6, .9, .42}[step % 4], field);
            sheet.fill(2, step % 5 == 2 ? .5 : 0, field);
            sheet.stroke(0, 1, 2.2 + step * .14, field);
            if (step % 4 == 3) {
                double x = sheet.between(170, 1_080);
                house(sheet, x, y + swing * Math.sin(x / 330.0 + phase + row * .13) - 6, 44 + step * 2.6);
            }
        }
    }

    private static void house(Sheet sheet, double x, double y, double size) {
        Shape wall = new Rectangle2D.Double(x - size / 2, y - size * .3, size, size * .6);
        Path2D roof = polygon(x - size * .72, y - size * .3, x, y - size * .85, x + size * .72, y - size * .3);
        sheet.clear(wall);
        sheet.clear(roof);
        sheet.stroke(0, 1, 4, wall);
        sheet.fill(0, 1, roof);
        sheet.fill(2, 1, new Rectangle2D.Double(x - size * .1, y - size * .08, size * .2, size * .38));
    }

    /** Inks: blocks, water, places. A town between two rivers. */
    static void town(Sheet sheet) {
        double size = 74;
        for (int row = -14; row < 24; row++) {
            for (int column = -6; column < 34; column++) {
                block(sheet, column * size, row * size, size);
            }
        }
        Path2D great = curve(-60, 1_010, 480, 1_240, 860, 1_140, 1_080, 930, 1_330, 700, 1_560, 900, 1_990, 640);
        Path2D small = curve(-60, 260, 420, 40, 640, 420, 900, 480, 1_080, 520, 1_080, 700, 1_130, 890);
        water(sheet, small, 100);
        water(sheet, great, 176);
        double[][] places = {{330, 640}, {680, 770}, {650, 190}, {1_230, 330}, {1_540, 520}, {1_500, 1_080}};
        for (double[] place : places) {
            sheet.clear(Sheet.circle(place[0], place[1], 108));
            sheet.disc(2, 1, place[0], place[1], 62);
            sheet.ring(2, 1, place[0], place[1], 92, 7);
        }
    }

    private static void block(Sheet sheet, double x, double y, double size) {
        if (sheet.random.nextInt(9) == 0) {
            return;
        }
        double width = size * (sheet.random.nextInt(4) == 0 ? 1.9 : .9);
        double tint = sheet.random.nextInt(3) == 0 ? .9 : sheet.between(.3, .62);
        Shape block = new Rectangle2D.Double(x, y, width, size * .84);
        sheet.fill(0, tint, Interiors.turned(block, 60, -120, .2));
    }

    private static void water(Sheet sheet, Path2D river, double width) {
        sheet.stroke(0, 0, width + 34, river);
        sheet.stroke(1, .75, width, river);
        for (double share = .72; share > 0; share -= .3) {
            sheet.stroke(1, share > .5 ? 1 : .75, width * share, river);
        }
    }

    /** Inks: land, water, light. The great river and what flows into it; as wide as it is. */
    static void river(Sheet sheet) {
        Path2D great = curve(
                -80, 760, 260, 980, 420, 420, 720, 470, 1_010, 520, 900, 860, 1_220, 830, 1_560, 790, 1_500, 250, 1_830,
                310, 2_060, 350, 2_150, 600, 2_480, 480);
        Path2D[] rivers = {
            curve(240, -60, 330, 160, 520, 250, 640, 462),
            curve(1_010, -60, 1_100, 180, 900, 330, 860, 545),
            curve(1_640, 1_060, 1_600, 900, 1_480, 800, 1_400, 700),
            curve(2_210, -60, 2_120, 140, 2_040, 240, 1_980, 352),
            curve(560, 1_060, 520, 900, 330, 840, 180, 770)
        };
        sheet.flood(0, .2);
        for (int band = 11; band >= 0; band--) {
            double tint = band % 2 == 0 ? .28 + (11 - band) * .062 : .12 + (11 - band) * .02;
            for (Path2D river : rivers) {
                sheet.stroke(0, tint, 34 + band * 44, river);
            }
            sheet.stroke(0, tint, 96 + band * 52, great);
        }
        for (Path2D river : rivers) {
            sheet.stroke(0, 0, 24, river);
            sheet.stroke(1, .8, 24, river);
        }
        sheet.stroke(0, 0, 84, great);
        sheet.stroke(1, 1, 84, great);
        sheet.stroke(1, .55, 30, great);
        for (double[] town : new double[][] {{640, 462}, {860, 545}, {1_400, 740}, {1_980, 352}, {180, 800}}) {
            sheet.clear(Sheet.circle(town[0], town[1], 40));
            sheet.disc(2, 1, town[0], town[1], 28);
        }
    }

    /** Inks: steel, sun, water. */
    static void bridge(Sheet sheet) {
        double deck = 800;
        sheet.disc(1, 1, 1_130, 500, 318);
        sheet.fill(2, .4, ridge(sheet, 720, 190, 1_500));
        sheet.fill(2, .75, ridge(sheet, 800, 120, 900));
        for (int wave = 0; wave < 15; wave++) {
            double y = deck + 60 + wave * 30 + wave * wave * .5;
            sheet.fill(1, 0, new Rectangle2D.Double(0, y, sheet.width, 9 + wave * .9));
            sheet.fill(2, .95, new Rectangle2D.Double(-10, y, sheet.width + 20, 8 + wave * .9));
        }
        for (double tower : new double[] {470, 1_450}) {
            for (int cable = 1; cable <= 15; cable++) {
                double reach = cable * 32.6;
                double top = 170 + cable * 15;
                sheet.line(0, 1, 3.4, tower, top, tower - reach, deck);
                sheet.line(0, 1, 3.4, tower, top, tower + reach, deck);
            }
            sheet.fill(0, 1, polygon(tower - 17, 110, tower + 17, 110, tower + 40, 1_060, tower - 40, 1_060));
        }
        sheet.fill(0, 1, new Rectangle2D.Double(-20, deck - 6, sheet.width + 40, 26));
    }

    /** Inks: land, sun, night. A morning, a night, an evening. */
    static void threeDays(Sheet sheet) {
        double third = sheet.width / 3.0;
        sheet.disc(1, 1, third / 2, 600, 215);
        sheet.fill(2, 1, new Rectangle2D.Double(third, -10, third, sheet.height + 20));
        sheet.fill(1, .85, new Rectangle2D.Double(third * 2, -10, third + 20, sheet.height + 20));
        Path2D beam = polygon(third * 1.24, 1_010, third * 1.4, -10, third * 1.93, -10);
        sheet.fill(2, 0, beam);
        sheet.fill(1, .5, beam);
        sheet.disc(1, 0, third * 2.5, 760, 215);
        for (int hill = 0; hill < 5; hill++) {
            double y = 800 + hill * 96;
            double phase = sheet.between(0, 6);
            Path2D ground = below(sheet, x -> y + 70 * Math.sin(x / 250.0 + phase) + 34 * Math.sin(x / 97.0 - phase));
            sheet.fill(1, 0, ground);
            sheet.fill(0, .5 + hill * .12, ground);
            sheet.stroke(0, 0, 5, ground);
        }
    }

    static BasicStroke dashes(double thickness, double on, double off) {
        return new BasicStroke(
                (float) thickness,
                BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND,
                1,
                new float[] {(float) on, (float) off},
                0);
    }

    /** A start, then two handles and an end for each piece. */
    static Path2D curve(double... points) {
        Path2D curve = new Path2D.Double();
        curve.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 6) {
            curve.curveTo(points[i], points[i + 1], points[i + 2], points[i + 3], points[i + 4], points[i + 5]);
        }
        return curve;
    }

    static Path2D polygon(double... points) {
        Path2D polygon = new Path2D.Double();
        polygon.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            polygon.lineTo(points[i], points[i + 1]);
        }
        polygon.closePath();
        return polygon;
    }
}
