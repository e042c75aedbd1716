package conferencenews.transfer;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The number of the last step that made a database what it is. What a step adds for one kind of database only has the
 * step's number, a dot and another; that does not count, so that databases of each kind can be compared.
 */
final class SchemaVersion {

    private static final String STEPS =
            "select \"version\" from \"" + Tables.HISTORY + "\" where \"success\" and \"version\" is not null";

    private SchemaVersion() {}

    /** Empty for a database in which there is no site. */
    static Optional<String> of(Connection connection) throws SQLException {
        if (!Tables.names(connection).contains(Tables.HISTORY)) {
            return Optional.empty();
        }
        BigInteger last = BigInteger.ZERO;
        try (Statement query = connection.createStatement();
                ResultSet steps = query.executeQuery(STEPS)) {
            while (steps.next()) {
                last = last.max(step(MigrationVersion.fromVersion(steps.getString(1))));
            }
        }
        return last.signum() == 0 ? Optional.empty() : Optional.of(last.toString());
    }

    /** The version that a database of this release has. */
    static String newest(Flyway flyway) {
        return steps(flyway)
                .map(SchemaVersion::step)
                .reduce(BigInteger.ZERO, BigInteger::max)
                .toString();
    }

    static boolean isNewer(String one, String other) {
        return MigrationVersion.fromVersion(one).isNewerThan(other);
    }

    /** Takes the steps up to a version, with what they have for this kind of database. */
    static void migrate(Flyway flyway, String version) {
        MigrationVersion target = steps(flyway)
                .filter(step -> step(step).compareTo(new BigInteger(version)) <= 0)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(target)
                .load()
                .migrate();
    }

    private static Stream<MigrationVersion> steps(Flyway flyway) {
        return Arrays.stream(flyway.info().all()).map(MigrationInfo::getVersion).filter(version -> version != null);
    }

    private static BigInteger step(MigrationVersion version) {
        return version.getMajor();
    }
}
