package conferencenews.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.FullStackTest;
import conferencenews.account.Actor;
import conferencenews.article.Writing;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** People and institutions are known by each of their names. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class DirectoryIT {

    @Autowired
    Directory directory;

    @Test
    void whoIsNamedAgainInAnyWayOfWritingIsFoundAndNotAddedTwice() {
        long person = directory.person(Actor.SYSTEM, "en", "ZHAO Wending");
        assertThat(directory.person(Actor.SYSTEM, "en", "Wending Zhao")).isEqualTo(person);
        assertThat(directory.person(Actor.SYSTEM, "en", "zhao  wending")).isEqualTo(person);
        assertThat(directory.people(List.of(person), "zh").get(person).name()).isEqualTo("ZHAO Wending");
        assertThat(directory.people(List.of(person), "en").get(person).path())
                .isEqualTo("/people/" + person + "/zhao-wending");
        long institution = directory.institution(Actor.SYSTEM, "en", "University of Examples");
        assertThat(directory.institution(Actor.SYSTEM, "en", "university of  examples"))
                .isEqualTo(institution);
    }

    @Test
    void theBeginningOfAnyWordOfANameSuggestsIt() {
        long institution = directory.institution(Actor.SYSTEM, "en", "Institut für Beispielkunde Quxhausen");
        for (String typed : List.of("institut f", "Beispielk", "quxh", "fur beispiel")) {
            assertThat(directory.suggestInstitutions(typed, "en", 10))
                    .as(typed)
                    .extracting(InstitutionLink::id)
                    .contains(institution);
        }
        long hospital = directory.institution(Actor.SYSTEM, "zh", "临港示范医院");
        assertThat(directory.suggestInstitutions("示范", "zh", 10))
                .extracting(InstitutionLink::id)
                .containsExactly(hospital);
        assertThat(directory.suggestInstitutions("eispielk", "en", 10)).isEmpty();
        assertThat(directory.suggestInstitutions(" ", "en", 10)).isEmpty();
    }

    @Test
    void aNameWithoutLettersIsRefused() {
        assertThatThrownBy(() -> directory.person(Actor.SYSTEM, "en", " — "))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("directory.name.missing"));
        assertThatThrownBy(() -> directory.institution(Actor.SYSTEM, "en", "x".repeat(301)))
                .isInstanceOf(Refused.class);
    }
}
