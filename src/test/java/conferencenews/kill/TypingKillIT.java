package conferencenews.kill;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills the site with {@code kill -9} in the middle of typing: what the status line said was saved is there. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@Tag("kill")
class TypingKillIT {

    private static final Logger LOG = LoggerFactory.getLogger(TypingKillIT.class);
    private static final int ROUNDS = Integer.getInteger("news.kill.typing", 2);
    private static final int LONGEST_LIFE_MILLIS = 1_500;
    private static final String PASSWORD = "correct-horse-battery";
    private static final String NEW = "/admin/articles/new";

    @TempDir
    private Path folder;

    private final Random random = new Random();
    private volatile int answered;

    @Test
    void whatWasAnsweredAsSavedIsThereAfterwards() throws InterruptedException {
        String draft = null;
        for (int round = 0; round <= ROUNDS; round++) {
            SiteProcess site = start();
            Visitor editor = new Visitor(site.port()).login("admin", PASSWORD);
            Answer page = editor.get(draft == null ? NEW : NEW + "?draft=" + draft);
            draft = value(page, "draft");
            assertKept(page);
            if (round < ROUNDS) {
                typeUntilKilled(site, editor, page);
            } else {
                site.kill();
            }
        }
    }

    private void typeUntilKilled(SiteProcess site, Visitor editor, Answer page) throws InterruptedException {
        int before = answered;
        Thread typing = new Thread(() -> type(editor, page), "typing");
        typing.start();
        while (answered == before && typing.isAlive()) {
            typing.join(5);
        }
        int life = random.nextInt(LONGEST_LIFE_MILLIS);
        typing.join(life + 1L);
        site.kill();
        typing.join();
        LOG.info("Killed after {} ms and {} answers", life, answered - before);
    }

    /** A word more each time, until nobody answers. */
    private void type(Visitor editor, Answer page) {
        String[] keys = {"page", value(page, "page"), "seen", value(page, "seen"), "draft", value(page, "draft")};
        for (int sequence = 1; ; sequence++) {
            int next = answered + 1;
            try {
                Answer answer = editor.post(
                        NEW + "/working-copy",
                        keys[0],
                        keys[1],
                        keys[2],
                        keys[3],
                        keys[4],
                        keys[5],
                        "sequence",
                        String.valueOf(sequence),
                        "headline",
                        String.valueOf(next),
                        "body",
                        "<p>" + ("word " + next + " ").repeat(5_000) + "</p>");
                assertThat(answer.status()).isEqualTo(200);
                answered = next;
            } catch (AssertionError killed) {
                LOG.info("No answer: {}", killed.getMessage());
                return;
            }
        }
    }

    /** What was under way may be there too. */
    private void assertKept(Answer page) {
        String headline = value(page, "headline");
        int kept = headline.isEmpty() ? 0 : Integer.parseInt(headline);
        assertThat(kept).isBetween(answered, answered + 1);
        if (kept > 0) {
            assertThat(value(page, "body")).isEqualTo("<p>" + ("word " + kept + " ").repeat(5_000) + "</p>");
        }
        answered = kept;
    }

    private SiteProcess start() {
        return SiteProcess.start(
                folder.resolve("log"),
                Duration.ZERO,
                List.of(
                        "--server.port=0",
                        "--news.data=" + folder.resolve("data"),
                        "--news.sample-content=false",
                        "--news.admin.password=" + PASSWORD));
    }

    private static String value(Answer page, String name) {
        Element field = page.page().selectFirst("form#writing").selectFirst("[name=" + name + "]");
        return field.tagName().equals("textarea") ? field.wholeText().strip() : field.val();
    }
}
