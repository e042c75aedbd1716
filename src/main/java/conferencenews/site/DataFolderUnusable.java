package conferencenews.site;

import java.nio.file.Path;

/** The setting {@code news.data} names a folder that the process cannot write to. */
class DataFolderUnusable extends CannotStart {

    DataFolderUnusable(String setting, String reason) {
        super("The data folder " + Path.of(setting).toAbsolutePath().normalize() + " cannot be used: " + reason
                + ". Set news.data (NEWS_DATA) to a folder this user may write to.");
    }
}
