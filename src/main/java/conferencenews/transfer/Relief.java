package conferencenews.transfer;

import java.awt.geom.Path2D;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/** Heights over a sheet, and the lines that join equal ones. */
final class Relief {

    private static final int CELL = 16;
    private static final int[][] CORNERS = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};

    private final int columns;
    private final int rows;
    private final double[] heights;

    Relief(int width, int height, DoubleBinaryOperator heightAt) {
        this.columns = width / CELL + 3;
        this.rows = height / CELL + 3;
        this.heights = new double[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                heights[row * columns + column] = heightAt.applyAsDouble((column - 1) * CELL, (row - 1) * CELL);
            }
        }
    }

    /** Soft hills, about as wide as the given span. */
    static DoubleBinaryOperator hills(Random random, double span) {
        double[][] waves = new double[14][];
        for (int i = 0; i < waves.length; i++) {
            double direction = random.nextDouble() * Math.PI * 2;
            double length = span * (.45 + random.nextDouble() * 1.6);
            double size = length / span / waves.length * 1.7;
            waves[i] = new double[] {
                Math.cos(direction) * 6.28 / length,
                Math.sin(direction) * 6.28 / length,
                random.nextDouble() * 6.28,
                size
            };
        }
        return (x, y) -> {
            double sum = 0;
            for (double[] wave : waves) {
                sum += Math.sin(x * wave[0] + y * wave[1] + wave[2]) * wave[3];
            }
            return sum;
        };
    }

    /** The line at one height, in pieces. */
    Path2D line(double level) {
        Path2D line = new Path2D.Double();
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                if (corners(column, row, level) % 4 != 0) {
                    addPiece(line, column, row, level);
                }
            }
        }
        return line;
    }

    private void addPiece(Path2D line, int column, int row, double level) {
        boolean open = false;
        for (int side = 0; side < 4; side++) {
            int[] from = CORNERS[side];
            int[] to = CORNERS[(side + 1) % 4];
            double start = at(column + from[0], row + from[1]);
            double end = at(column + to[0], row + to[1]);
            if (start < level != end < level) {
                double share = (level - start) / (end - start);
                double x = (column - 1 + from[0] + (to[0] - from[0]) * share) * CELL;
                double y = (row - 1 + from[1] + (to[1] - from[1]) * share) * CELL;
                if (open) {
                    line.lineTo(x, y);
                } else {
                    line.moveTo(x, y);
                }
                open = !open;
            }
        }
    }

    /** The area above one height. */
    Path2D above(double level) {
        Path2D area = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                if (corners(column, row, level) != 0) {
                    addCell(area, column, row, level);
                }
            }
        }
        return area;
    }

    private void addCell(Path2D area, int column, int row, double level) {
        boolean open = false;
        for (int side = 0; side < 4; side++) {
            int[] from = CORNERS[side];
            int[] to = CORNERS[(side + 1) % 4];
            double start = at(column + from[0], row + from[1]);
            double end = at(column + to[0], row + to[1]);
            if (start >= level) {
                open = add(area, open, column - 1 + from[0], row - 1 + from[1]);
            }
            if (start < level != end < level) {
                double share = (level - start) / (end - start);
                open = add(
                        area,
                        open,
                        column - 1 + from[0] + (to[0] - from[0]) * share,
                        row - 1 + from[1] + (to[1] - from[1]) * share);
            }
        }
        if (open) {
            area.closePath();
        }
    }

    private static boolean add(Path2D area, boolean open, double column, double row) {
        if (open) {
            area.lineTo(column * CELL, row * CELL);
        } else {
            area.moveTo(column * CELL, row * CELL);
        }
        return true;
    }

    /** How many corners of a cell are not below the level. */
    private int corners(int column, int row, double level) {
        int corners = 0;
        for (int[] corner : CORNERS) {
            if (at(column + corner[0], row + corner[1]) >= level) {
                corners++;
            }
        }
        return corners;
    }

    private double at(int column, int row) {
        return heights[row * columns + column];
    }
}
