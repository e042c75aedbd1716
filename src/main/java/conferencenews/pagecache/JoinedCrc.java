package conferencenews.pagecache;

/**
 * The CRC-32 of two texts one after the other, from the CRC of each and the length of the second. A CRC is linear over
 * GF(2): appending so many zero bytes is a matrix of 32 by 32 bits (Mark Adler's crc32_combine).
 */
final class JoinedCrc {

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int BITS = 32;

    private final int[] appendZeros;

    /** @param length bytes of the second text */
    JoinedCrc(int length) {
        int[] power = square(square(square(oneZeroBit())));
        int[] product = identity();
        for (int rest = length; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                product = multiply(power, product);
            }
            power = square(power);
        }
        this.appendZeros = product;
    }

    int of(int first, int second) {
        return multiply(appendZeros, first) ^ second;
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
