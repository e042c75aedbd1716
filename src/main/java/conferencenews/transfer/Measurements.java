package conferencenews.transfer;

import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Pictures of what instruments see and people find out. */
final class Measurements {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private Measurements() {}

    /** Inks: here, there. Two systems of ten rings that meet. */
    static void rings(Sheet sheet) {
        double[][] centres = {{590, 700}, {1_330, 560}};
        for (int ink = 0; ink < 2; ink++) {
            double x = centres[ink][0];
            double y = centres[ink][1];
            sheet.disc(ink, 1, x, y, 84);
            for (int ring = 1; ring <= 10; ring++) {
                sheet.ring(ink, 1, x, y, 84 + ring * 76, 40 - ring * 2.3);
            }
        }
    }

    /** Inks: trace, light. A month of nights and days of one sensor. */
    static void traces(Sheet sheet) {
        sheet.disc(1, 1, 1_180, 560, 430);
        for (int day = 0; day < 30; day++) {
            double y = 210 + day * 37;
            Path2D trace = new Path2D.Double();
            trace.moveTo(-20, y + 240);
            double first = sheet.between(-.5, .5);
            double second = sheet.between(-.5, .5);
            for (int x = -20; x <= sheet.width + 20; x += 6) {
                double near = Math.exp(-Math.pow((x - 1_010 - first * 240) / 260, 2));
                double far = Math.exp(-Math.pow((x - 560 - second * 300) / 200, 2));
                double beat = Math.abs(Math.sin(x / 34.0 + day * 1.7) * Math.sin(x / 91.0 + day));
                trace.lineTo(x, y - beat * (14 + 138 * near + 66 * far) + sheet.between(-2, 2));
            }
            trace.lineTo(sheet.width + 20, y + 240);
            sheet.fill(0, 0, trace);
            sheet.stroke(0, 1, 4.6, trace);
        }
        sheet.fill(0, 0, new Rectangle2D.Double(-20, 1_292, sheet.width + 40, 20));
    }

    /** Inks: people, range, outside. Twelve hundred dots in the order of a sunflower. */
    static void volunteers(Sheet sheet) {
        double x = 960;
        double y = 640;
        sheet.ring(1, .8, x, y, 345, 270);
        for (int person = 0; person < 1_200; person++) {
            double radius = 17.4 * Math.sqrt(person + .5);
            double angle = person * GOLDEN_ANGLE;
            double size = 6.6 + 2.4 * Math.sin(person * .0171) + sheet.between(-1.6, 1.6);
            boolean outside = sheet.random.nextInt(24) == 0;
            sheet.disc(
                    outside ? 2 : 0,
                    1,
                    x + Math.cos(angle) * radius,
                    y + Math.sin(angle) * radius,
                    outside ? size + 2.5 : size);
        }
    }

    /** Inks: people, one circle, another, links. A hundred and twenty who form five groups. */
    static void groups(Sheet sheet) {
        double[][] centres = {{480, 430}, {1_010, 300}, {1_480, 520}, {1_180, 920}, {560, 960}};
        double[][] people = new double[120][2];
        for (int group = 0; group < centres.length; group++) {
            sheet.disc(
                    1 + group % 2, group == 3 ? .55 : .85, centres[group][0], centres[group][1], 250 + group % 3 * 26);
        }
        for (int person = 0; person < people.length; person++) {
            double[] centre = centres[person % 5];
            double radius = 48 * Math.sqrt(person / 5 + .6) + sheet.between(-12, 12);
            double angle = person / 5 * GOLDEN_ANGLE + person;
            people[person][0] = centre[0] + Math.cos(angle) * radius;
            people[person][1] = centre[1] + Math.sin(angle) * radius;
        }
        for (int person = 5; person < people.length; person++) {
            int other = person % 13 == 0 ? sheet.random.nextInt(people.length) : nearest(people, person);
            sheet.line(0, .9, 3.2, people[person][0], people[person][1], people[other][0], people[other][1]);
        }
        for (double[] person : people) {
            sheet.disc(0, 1, person[0], person[1], sheet.between(9, 19));
        }
    }

    /** Of those who came before, in the same group. */
    private static int nearest(double[][] people, int person) {
        int nearest = person - 5;
        for (int other = person - 5; other >= 0; other -= 5) {
            if (distance(people[other], people[person]) < distance(people[nearest], people[person])) {
                nearest = other;
            }
        }
        return nearest;
    }

    private static double distance(double[] from, double[] to) {
        return Math.hypot(from[0] - to[0], from[1] - to[1]);
    }

    /** Inks: the dark, the heart. Sound that goes out from a heart; twelve who listen. */
    static void heartbeat(Sheet sheet) {
        double x = 760;
        double y = 660;
        sheet.flood(0, 1);
        for (int ring = 0; ring < 46; ring++) {
            double phase = ring % 23;
            double loud = Math.exp(-Math.pow((phase - 4) / 1.9, 2)) + .6 * Math.exp(-Math.pow((phase - 13) / 1.5, 2));
            double radius = 150 + ring * 31;
            sheet.ring(0, 1 - Math.max(.16, loud) * (1 - ring / 70.0), x, y, radius, 2.4 + loud * 17);
        }
        sheet.disc(0, 0, x, y, 118);
        sheet.disc(1, 1, x, y, 118);
        for (int listener = 0; listener < 12; listener++) {
            double angle = -.66 + listener * .12;
            double px = x + Math.cos(angle) * 900;
            double py = y + Math.sin(angle) * 900;
            sheet.disc(0, 1, px, py, 50);
            sheet.disc(0, 0, px, py, 34);
            sheet.disc(1, .38, px, py, 34);
        }
    }

    /** Inks: glass, culture, contact. Four dishes in which the same thing grows. */
    static void dishes(Sheet sheet) {
        double[][] dishes = {{500, 390, 330}, {1_330, 350, 270}, {1_520, 930, 290}, {760, 985, 250}};
        for (int dish = 0; dish < 4; dish++) {
            double[] next = dishes[(dish + 1) % 4];
            sheet.stroke(
                    0,
                    1,
                    new Line2D.Double(dishes[dish][0], dishes[dish][1], next[0], next[1]),
                    Landscapes.dashes(6, 2, 20));
        }
        for (int dish = 0; dish < 4; dish++) {
            double x = dishes[dish][0];
            double y = dishes[dish][1];
            double size = dishes[dish][2];
            sheet.clear(Sheet.circle(x, y, size));
            sheet.disc(2, .4, x, y, size);
            sheet.ring(0, 1, x, y, size, 9);
            sheet.ring(0, 1, x, y, size - 22, 2.5);
            int colonies = new int[] {110, 60, 34, 15}[dish];
            for (int colony = 0; colony < colonies; colony++) {
                double radius = (size - 70) * Math.sqrt(sheet.random.nextDouble());
                double angle = sheet.between(0, Math.PI * 2);
                colony(sheet, x + Math.cos(angle) * radius, y + Math.sin(angle) * radius, sheet.between(6, 36));
            }
        }
    }

    private static void colony(Sheet sheet, double x, double y, double size) {
        sheet.disc(1, .55, x, y, size);
        sheet.disc(1, 1, x, y, size * .62);
        if (size > 24) {
            sheet.ring(0, 1, x, y, size * .3, 2.5);
        }
    }

    /** Inks: film, mark. A chest: on the left as a person draws it, on the right as a machine sees it. */
    static void chest(Sheet sheet) {
        sheet.flood(0, 1);
        double x = 960;
        for (int rib = 0; rib < 9; rib++) {
            for (int side = -1; side <= 1; side += 2) {
                double y = 70 + rib * 118;
                double reach = side * (360 + 250 * Math.sin((rib + 1.6) / 10.5 * Math.PI));
                Path2D bone = Landscapes.curve(
                        x + side * 46,
                        y,
                        x + reach * .5,
                        y - 90,
                        x + reach * 1.02,
                        y - 10,
                        x + reach,
                        y + 150,
                        x + reach * .97,
                        y + 260,
                        x + reach * .6,
                        y + 250,
                        x + side * 120,
                        y + 210);
                sheet.stroke(0, .1 + rib * .03, 36, bone);
                sheet.stroke(0, .45, 12, bone);
            }
            sheet.fill(0, .12, new RoundRectangle2D.Double(x - 44, 34 + rib * 140, 88, 108, 34, 34));
        }
        mosaic(sheet, 1_000, 40);
        sheet.ring(1, 1, 1_340, 560, 120, 14);
        sheet.ring(0, 0, 1_340, 560, 120, 14);
    }

    private static void mosaic(Sheet sheet, int left, int size) {
        double[][] light = new double[sheet.width / size + 1][sheet.height / size + 1];
        for (int column = left / size; column < light.length; column++) {
            for (int row = 0; row < light[column].length; row++) {
                light[column][row] = 1 - sheet.density(0, column * size, row * size, size);
            }
        }
        sheet.fill(0, 1, new Rectangle2D.Double(left, -10, sheet.width, sheet.height + 20));
        for (int column = left / size; column < light.length; column++) {
            for (int row = 0; row < light[column].length; row++) {
                double radius = size * .08 + size * .46 * Math.sqrt(light[column][row]);
                sheet.disc(0, .06, column * size + size / 2.0, row * size + size / 2.0, radius);
            }
        }
    }

    /** Inks: night, alarm. A hundred nights from left to right, and the alarms of each. */
    static void nights(Sheet sheet) {
        sheet.flood(0, 1);
        double width = sheet.width / 100.0;
        for (int night = 0; night < 100; night++) {
            double calm = Math.min(1, night / 70.0);
            sheet.fill(
                    0,
                    .8 + .2 * ((night * 7) % 5) / 4,
                    new Rectangle2D.Double(night * width, -10, width + 1, sheet.height + 20));
            int alarms = (int) Math.round(41 - 28 * calm + sheet.between(-3, 3));
            for (int alarm = 0; alarm < alarms; alarm++) {
                double y = sheet.height * (alarm + sheet.between(.1, .9)) / alarms;
                double size = 3 + 5 * (1 - calm) + sheet.between(0, 2);
                sheet.disc(0, 0, night * width + width / 2, y, size);
                sheet.disc(1, 1, night * width + width / 2, y, size);
            }
        }
        Area moon = new Area(Sheet.circle(1_330, 520, 270));
        moon.subtract(new Area(Sheet.circle(1_450, 460, 250)));
        sheet.clear(moon);
        sheet.fill(1, .2, moon);
    }
}
