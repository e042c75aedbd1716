package conferencenews.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTests {

    @ParameterizedTest
    @CsvSource({
        "0000-0002-1825-0097, 0000-0002-1825-0097",
        "0000000218250097, 0000-0002-1825-0097",
        "https://orcid.org/0000-0002-1694-233x, 0000-0002-1694-233X",
        "' 0000-0001-5109-3700 ', 0000-0001-5109-3700"
    })
    void anOrcidIsReadHoweverItIsWritten(String typed, String orcid) {
        assertThat(Orcid.of(typed)).contains(orcid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0002-1825-0098",
                "0000-0002-1852-0097",
                "0000-0002-1825-009",
                "",
                "X",
                "0000-0002-1825-009X"
            })
    void aSlipInAnOrcidIsNoticed(String typed) {
        assertThat(Orcid.of(typed)).isEmpty();
    }

    /** The identifiers of the National University of Singapore, the University of Manchester and the University of Tokyo. */
    @ParameterizedTest
    @CsvSource({
        "01tgyzw49, 01tgyzw49",
        "https://ror.org/027m9bs27, 027m9bs27",
        "057zh3y96, 057zh3y96",
        "' 01TGYZW49', 01tgyzw49"
    })
    void aRorIsReadHoweverItIsWritten(String typed, String ror) {
        assertThat(Ror.of(typed)).contains(ror);
    }

    @ParameterizedTest
    @ValueSource(strings = {"01tgyzw94", "01tgyzv49", "11tgyzw49", "01tgyzw4", "", "01tgyiw49"})
    void aSlipInARorIsNoticed(String typed) {
        assertThat(Ror.of(typed)).isEmpty();
    }
}
