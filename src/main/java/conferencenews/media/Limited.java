package conferencenews.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** Bytes of an upload, and a refusal when there are too many of them. */
final class Limited extends FilterInputStream {

    private final DataSize most;
    private long left;

    Limited(InputStream input, DataSize most) {
        super(input);
        this.most = most;
        this.left = most.toBytes();
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        int read = super.read(bytes, start, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw Refused.file("bytes", most.toMegabytes());
        }
    }
}
