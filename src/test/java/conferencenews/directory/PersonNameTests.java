package conferencenews.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource({
        "LIU Enmei, LIU, Enmei, true",
        "VAN DER BERG Anna Maria, VAN DER BERG, Anna Maria, true",
        "Anna Maria Berg, Berg, Anna Maria, false",
        "刘恩梅, 刘, 恩梅, true",
        "欧阳 修远, 欧阳, 修远, true",
        "Plato, Plato, '', false",
        "'  LI   Huabing ', LI, Huabing, true"
    })
    void aTypedNameIsPartedWhereItsWritingSaysSo(String typed, String family, String given, boolean familyFirst) {
        assertThat(PersonName.typed("en", false, typed))
                .isEqualTo(new PersonName("en", false, family, given, familyFirst));
    }

    @Test
    void aNameIsPrintedAsItWasTyped() {
        assertThat(PersonName.typed("en", false, "LIU Enmei").printed()).isEqualTo("LIU Enmei");
        assertThat(PersonName.typed("zh", false, "刘 恩梅").printed()).isEqualTo("刘恩梅");
        assertThat(PersonName.typed("en", false, "Anna Berg").printed()).isEqualTo("Anna Berg");
    }

    @Test
    void latinNamesAreKnownInBothOrders() {
        assertThat(PersonName.typed("en", false, "LIU Enmei").spellings()).containsExactly("LIU Enmei", "Enmei LIU");
        assertThat(PersonName.typed("zh", false, "刘恩梅").spellings()).containsExactly("刘恩梅");
    }

    @Test
    void namesAreComparedWithoutCaseAccentsAndMarks() {
        assertThat(NameKey.of("Université  de Strasbourg")).isEqualTo("universite de strasbourg");
        assertThat(NameKey.of("Innovation Centre-Chongyi")).isEqualTo("innovation centre chongyi");
        assertThat(NameKey.of("ＬＩＵ Enmei")).isEqualTo("liu enmei");
        assertThat(NameKey.of("King’s College")).isEqualTo("king s college");
        assertThat(NameKey.of("O'Brien J.R.")).isEqualTo("obrien jr");
        assertThat(NameKey.tails("national university")).containsExactly("national university", "university");
        assertThat(NameKey.tails("医科大学")).containsExactly("医科大学", "科大学", "大学", "学");
    }
}
