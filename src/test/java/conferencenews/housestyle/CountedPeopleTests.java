package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.chinese;
import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.messages;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedPeopleTests {

    private final Rule rule = new CountedPeople();

    @Test
    void whoIsCountedIsNamed() {
        assertThat(marks(rule, english("During the speeches, two experts from Singapore shared their thoughts.")))
                .containsExactly("two experts");
    }

    @Test
    void asManyAreNamedAsAreCounted() {
        assertThat(messages(rule, english("Three speakers (Dr Ann Lee and Professor Bo Chen) spoke.")))
                .containsExactly("count");
        assertThat(messages(rule, chinese("三位专家（李明、王芳）作报告。"))).containsExactly("count");
    }

    @Test
    void otherCountsAreInOrder() {
        assertThat(marks(
                        rule,
                        english(
                                "Two experts, Dr Ann Lee and Professor Bo Chen, spoke.",
                                "Two experts joined Professor Bo Chen.",
                                "Two speakers shared a microphone with Dr Ann Lee.",
                                "Three experts of ten agree.")))
                .isEmpty();
        assertThat(marks(rule, chinese("三位专家（李明、王芳和张伟）作报告。"))).isEmpty();
    }
}
