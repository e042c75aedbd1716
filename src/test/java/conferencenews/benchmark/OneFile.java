package conferencenews.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Random;

/** A document of 100 KB that the first article offers. */
final class OneFile {

    private static final int BYTES = 100_000;
    private static final int HASH_BYTES = 16;

    private OneFile() {}

    /** @return its address */
    static String place(Path data, String url) throws Exception {
        byte[] bytes = new byte[BYTES];
        new Random(1).nextBytes(bytes);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        String hash = HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        Path file = data.resolve("media").resolve(hash.substring(0, 2)).resolve(hash.substring(2));
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        ManyArticles.migrate(url, "", "");
        try (Connection database = DriverManager.getConnection(url, "", "");
                Statement statement = database.createStatement();
                ResultSet offered = statement.executeQuery("select count(*) from attachment")) {
            offered.next();
            if (offered.getLong(1) == 0) {
                offer(database, hash);
            }
        }
        return "/media/" + hash + "/programme.pdf";
    }

    private static void offer(Connection database, String hash) throws Exception {
        try (PreparedStatement statement = database.prepareStatement("""
                insert into attachment (id, hash, name, type, bytes, title, language, uploaded_at, version)
                values (1, ?, 'programme', 'application/pdf', ?, 'Programme', 'en', now(), 0)""")) {
            statement.setString(1, hash);
            statement.setLong(2, BYTES);
            statement.executeUpdate();
        }
        try (Statement statement = database.createStatement()) {
            statement.execute(
                    "insert into revision_attachment (revision_id, position, attachment_id) values (1, 0, 1)");
        }
    }
}
