package conferencenews.pagecache;

/**
 * The CRC-32 of two texts one after the other, from the CRC of each and the length of the second. A CRC is linear over
 * GF(2): appending so many zero bytes is a matrix of 32 by 32 bits (Mark Adler's crc32_combine).
 */
final class JoinedCrc {

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int BITS = 32;
    /** Appending 1, 2, 4, 8 … zero bytes. */
    private static final int[][] POWERS = powers();

    private final int[] appendZeros;

    /** @param length bytes of the second text */
    JoinedCrc(int length) {
        int[] product = identity();
        for (int bit = 0; length >>> bit > 0; bit++) {
            if ((length >>> bit & 1) == 1) {
                product = multiply(POWERS[bit], product);
            }
        }
        this.appendZeros = product;
    }

    int of(int first, int second) {
        return multiply(appendZeros, first) ^ second;
    }

    private static int[][] powers() {
        int[][] powers = new int[Integer.SIZE - 1][];
        powers[0] = square(square(square(oneZeroBit())));
        for (int bit = 1; bit < powers.length; bit++) {
            powers[bit] = square(powers[bit - 1]);
        }
        return powers;
    }

    private static int[] identity() {
        int[] matrix = new int[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            matrix[bit] = 1 << bit;
        }
        return matrix;
    }

    private static int[] oneZeroBit() {
        int[] matrix = new int[BITS];
        matrix[0] = POLYNOMIAL;
        for (int bit = 1; bit < BITS; bit++) {
            matrix[bit] = 1 << (bit - 1);
        }
        return matrix;
    }

    private static int[] square(int[] matrix) {
        return multiply(matrix, matrix);
    }

    private static int[] multiply(int[] left, int[] right) {
        int[] product = new int[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            product[bit] = multiply(left, right[bit]);
        }
        return product;
    }

    private static int multiply(int[] matrix, int vector) {
        int sum = 0;
        for (int bit = 0, rest = vector; rest != 0; bit++, rest >>>= 1) {
            sum ^= matrix[bit] & -(rest & 1);
        }
        return sum;
    }
}
