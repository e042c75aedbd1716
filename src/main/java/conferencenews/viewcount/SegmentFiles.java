package conferencenews.viewcount;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the journal's segments in one folder. */
class SegmentFiles {

    private static final Pattern NAME = Pattern.compile("(\\d{10,18})\\.segment");
    private static final String UNFINISHED = "next.tmp";

    private final Path folder;

    SegmentFiles(Path folder) {
        this.folder = folder;
    }

    SortedSet<Long> numbers() throws IOException {
        SortedSet<Long> numbers = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .forEach(name -> numbers.add(Long.valueOf(name.group(1))));
        }
        return numbers;
    }

    /**
     * Makes the file of a new segment. Its bytes are written before it is mapped: then the disk has room for them, and
     * no later write can fail.
     */
    Segment create(long number) throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        try (FileChannel file = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            ByteBuffer content = ByteBuffer.wrap(Segment.empty(number));
            while (content.hasRemaining()) {
                file.write(content);
            }
            file.force(true);
            Segment segment = Segment.toWrite(number, file.map(FileChannel.MapMode.READ_WRITE, 0, Segment.SIZE));
            Files.move(unfinished, file(number), StandardCopyOption.ATOMIC_MOVE);
            return segment;
        } catch (IOException noRoom) {
            Files.deleteIfExists(unfinished);
            throw noRoom;
        }
    }

    /** A file that is too short is read as far as it goes. */
    Segment read(long number) throws IOException {
        byte[] content = Files.readAllBytes(file(number));
        return Segment.toRead(number, ByteBuffer.wrap(Arrays.copyOf(content, Segment.SIZE)));
    }

    boolean isComplete(long number) throws IOException {
        return Files.size(file(number)) >= Segment.SIZE;
    }

    /** When a file that tells nothing else was last written to, in milliseconds. */
    long modified(long number) {
        return file(number).toFile().lastModified();
    }

    void delete(long number) throws IOException {
        Files.deleteIfExists(file(number));
    }

    /** The content of a file as it is now, without the visitors; empty if there is no record in it. */
    byte[] withoutVisitors(long number) throws IOException {
        byte[] content = Arrays.copyOf(Files.readAllBytes(file(number)), Segment.SIZE);
        Segment.forgetVisitors(ByteBuffer.wrap(content));
        return Segment.toRead(number, ByteBuffer.wrap(content)).isEmpty() ? new byte[0] : content;
    }

    void forgetVisitors(long number) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(Files.readAllBytes(file(number))).order(ByteOrder.LITTLE_ENDIAN);
        if (content.capacity() >= Segment.SIZE) {
            Segment.forgetVisitors(content);
            Files.write(file(number), content.array(), StandardOpenOption.WRITE); // as long as before: nothing is cut
        }
    }

    private Path file(long number) {
        return folder.resolve(name(number));
    }

    static String name(long number) {
        return String.format("%010d.segment", number);
    }

    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
