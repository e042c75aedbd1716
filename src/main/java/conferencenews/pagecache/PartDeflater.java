package conferencenews.pagecache;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.Deflater;

/**
 * Deflates one text in parts, each to a byte boundary, with places left between them that others fill. The native
 * memory behind it, a quarter of a megabyte, is used again.
 */
final class PartDeflater implements AutoCloseable {

    private static final int LEVEL = 5;
    private static final int KEPT = 4;
    private static final Queue<Deflater> IDLE = new ArrayBlockingQueue<>(KEPT);
    /** Not in any UTF-8 text, so that nothing later refers to the place. */
    private static final byte NO_TEXT = (byte) 0xf8;

    private final Deflater deflater;

    PartDeflater() {
        Deflater idle = IDLE.poll();
        this.deflater = idle == null ? new Deflater(LEVEL, true) : idle;
    }

    byte[] deflate(byte[] part, boolean last) {
        deflater.setInput(part);
        if (last) {
            deflater.finish();
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream(part.length / 2 + 64);
        byte[] buffer = new byte[part.length / 2 + 64];
        int flush = last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
        int written;
        while ((written = deflater.deflate(buffer, 0, buffer.length, flush)) > 0) {
            output.write(buffer, 0, written);
        }
        return output.toByteArray();
    }

    /** Leaves room for so many bytes, so that what follows may refer to what stands before them. */
    void passOver(int bytes) {
        byte[] unlike = new byte[bytes];
        Arrays.fill(unlike, NO_TEXT);
        deflate(unlike, false);
    }

    @Override
    public void close() {
        deflater.reset();
        if (!IDLE.offer(deflater)) {
            deflater.end();
        }
    }
}
