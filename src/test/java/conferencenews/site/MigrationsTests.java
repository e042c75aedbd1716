package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MigrationsTests {

    /**
     * H2 keeps the session of the {@code create table} in a check with {@code in (…)} or {@code or}; once that connection
     * is closed, every insert fails. {@code = any (array[…])} means the same and keeps nothing.
     */
    @Test
    void checksCompareWithAnyAndNotWithIn() throws IOException {
        Resource[] migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql");
        assertThat(migrations).isNotEmpty();
        for (Resource migration : migrations) {
            String sql = migration.getContentAsString(StandardCharsets.UTF_8);
            assertThat(Arrays.stream(sql.split("\n")))
                    .as(migration.getFilename())
                    .noneMatch(line -> line.matches("(?i).*\\bcheck\\b.*\\b(in \\(|or\\b).*"));
        }
    }
}
