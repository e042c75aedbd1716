package conferencenews.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;

/** The position of an index in the data folder: a file within it, so that whoever loses one loses the other. */
record FilePosition(Path folder) implements IndexPosition {

    private static final String NAME = "position";

    @Override
    public OptionalLong read() {
        Path file = folder.resolve(NAME);
        try {
            return Files.exists(file)
                    ? OptionalLong.of(Long.parseLong(Files.readString(file).strip()))
                    : OptionalLong.empty();
        } catch (NumberFormatException | IOException unreadable) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void write(long generation) {
        Path next = folder.resolve(NAME + ".next");
        try {
            Files.writeString(next, generation + "\n");
            Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
