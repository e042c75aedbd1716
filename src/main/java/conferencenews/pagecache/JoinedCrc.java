package conferencenews.pagecache;

/**
 * The CRC-32 of two texts one after the other, from the CRC of each and the length of the second. A CRC is a polynomial
 * over GF(2), its highest power in the lowest bit; appending so many bits multiplies it by that power of x (Mark Adler's
 * crc32_combine_gen).
 */
final class JoinedCrc {

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int ONE = 1 << 31;
    private static final int X = 1 << 30;
    private static final int BITS_OF_A_BYTE = 3;
    /** x to the power of 1, 2, 4, 8 …; the 32nd square is x again. */
    private static final int[] SQUARES = squares();

    private final int appendZeros;

    /** @param length bytes of the second text */
    JoinedCrc(int length) {
        int product = ONE;
        for (int bit = 0; length >>> bit > 0; bit++) {
            if ((length >>> bit & 1) == 1) {
                product = multiply(SQUARES[bit + BITS_OF_A_BYTE & Integer.SIZE - 1], product);
            }
        }
        this.appendZeros = product;
    }

    int of(int first, int second) {
        return multiply(appendZeros, first) ^ second;
    }

    private static int[] squares() {
        int[] squares = new int[Integer.SIZE];
        squares[0] = X;
        for (int bit = 1; bit < squares.length; bit++) {
            squares[bit] = multiply(squares[bit - 1], squares[bit - 1]);
        }
        return squares;
    }

    private static int multiply(int left, int right) {
        int product = 0;
        int power = right;
        for (int rest = left; rest != 0; rest <<= 1) {
            product ^= power & rest >> Integer.SIZE - 1;
            power = power >>> 1 ^ POLYNOMIAL & -(power & 1);
        }
        return product;
    }
}
