package conferencenews.article;

/**
 * A QR code as one path of an SVG, a line of width 1 through each run of dark modules.
 *
 * @param size of its square with the quiet zone, in modules
 */
record QrCode(int size, String path) {

    /** ISO/IEC 18004 asks for so many light modules around. */
    private static final int QUIET = 4;

    static QrCode of(String text) {
        io.nayuki.qrcodegen.QrCode code =
                io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            line(code, row, path);
        }
        return new QrCode(code.size + 2 * QUIET, path.toString());
    }

    private static void line(io.nayuki.qrcodegen.QrCode code, int row, StringBuilder path) {
        path.append('M').append(QUIET).append(' ').append(row + QUIET).append(".5");
        int from = 0;
        while (from < code.size) {
            int to = from + 1;
            while (to < code.size && code.getModule(to, row) == code.getModule(from, row)) {
                to++;
            }
            if (code.getModule(from, row)) {
                path.append('h').append(to - from);
            } else if (to < code.size) {
                path.append('m').append(to - from).append(" 0");
            }
            from = to;
        }
    }
}
