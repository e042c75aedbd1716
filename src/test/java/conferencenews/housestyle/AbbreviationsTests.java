package conferencenews.housestyle;

import static conferencenews.housestyle.Proofs.chinese;
import static conferencenews.housestyle.Proofs.english;
import static conferencenews.housestyle.Proofs.findings;
import static conferencenews.housestyle.Proofs.manuscript;
import static conferencenews.housestyle.Proofs.marks;
import static conferencenews.housestyle.Proofs.mended;
import static conferencenews.housestyle.Proofs.messages;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbbreviationsTests {

    private final Rule rule = new Abbreviations();

    @Test
    void anAbbreviationIsIntroducedByItsName() {
        Manuscript text = manuscript(
                "en",
                "Chongqing Medical University meets",
                "The hall of CQMU was full; CQMU was glad.",
                "Guests came from the National University of Singapore’s school.",
                "NUS Medicine signed.");
        assertThat(marks(rule, text)).containsExactly("CQMU", "NUS");
        assertThat(mended(rule, text))
                .isEqualTo("The hall of Chongqing Medical University (CQMU) was full; CQMU was glad.");
        assertThat(findings(rule, text).get(1).fix())
                .containsExactly(new Edit(0, 3, "National University of Singapore (NUS)"));
    }

    @Test
    void itIsIntroducedBeforeItIsUsed() {
        assertThat(messages(rule, english("The CQMU hall.", "Chongqing Medical University (CQMU) is old.")))
                .containsExactly("late");
        assertThat(marks(rule, english("Chongqing Medical University (“CQMU”) is old.", "The CQMU hall.")))
                .isEmpty();
        assertThat(marks(rule, english("IFMSA (International Federation of Students) met. The IFMSA left.")))
                .isEmpty();
    }

    @Test
    void whatEverybodyKnowsAndWhatIsNoneNeedsNoName() {
        assertThat(marks(
                        rule,
                        english(
                                "In the UK, AI reads DNA. Part II and COVID-19, H5N1.",
                                "Professor LIU Enmei, Dr Noriko ASANO and LI Huabing spoke.",
                                "CALL FOR PAPERS NOW OPEN")))
                .isEmpty();
        assertThat(marks(rule, manuscript("en", "CQMU opens", "The university opens.")))
                .isEmpty();
        assertThat(marks(rule, chinese("使用CQMU平台"))).isEmpty();
    }

    @Test
    void theLongestNameIsNotTakenForAnother() {
        Manuscript text = english("The WCC met.", "World Cup, Wild Cats Club and others.");
        assertThat(mended(rule, text)).isEqualTo("The Wild Cats Club (WCC) met.");
        assertThat(findings(rule, english("The XYZ met at Xanadu.")).get(0).isFixable())
                .isFalse();
    }
}
