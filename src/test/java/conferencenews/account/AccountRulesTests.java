package conferencenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTests {

    @ParameterizedTest
    @ValueSource(strings = {"li", "li.na", "2fast", "a_b-c.d"})
    void usernamesAreShortAndPlain(String username) {
        assertThat(AccountRules.isUsername(username)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", ".li", "-li", "Li", "li na", "李娜", "li\u0000na", "li@na"})
    void otherUsernamesAreRefused(String username) {
        assertThat(AccountRules.isUsername(username)).isFalse();
    }

    @Test
    void usernamesAreComparedWithoutCaseAndOuterSpace() {
        assertThat(AccountRules.normalised(" Li.Na ")).isEqualTo("li.na");
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "一二三四五六七八九十一二", "😀😀😀😀😀😀😀😀😀😀😀😀"})
    void twelveCharactersOfAnyKindAreEnough(String password) {
        assertThat(problems("li.na", password, password)).isEmpty();
    }

    @Test
    void shortLongBlankOrTheUsernameIsRefused() {
        assertThat(problems("li.na", "eleven char", "eleven char")).containsExactly("account.password.short");
        assertThat(problems("li.na", "x".repeat(129), "x".repeat(129))).containsExactly("account.password.long");
        assertThat(problems("li.na", " ".repeat(12), " ".repeat(12))).containsExactly("account.password.short");
        assertThat(problems("li.na.li.na.", "LI.NA.li.na.", "LI.NA.li.na."))
                .containsExactly("account.password.username");
        assertThat(problems("li.na", "twelve\u0000chars", "twelve\u0000chars"))
                .containsExactly("account.password.control");
    }

    @Test
    void theRepetitionMustBeTheSame() {
        assertThat(problems("li.na", "twelve chars", "twelve chors")).containsExactly("account.password.different");
    }

    private static List<String> problems(String username, String password, String repeated) {
        Problems problems = new Problems();
        AccountRules.checkPassword(username, new NewPassword(password, repeated), problems);
        try {
            problems.refuse();
            return List.of();
        } catch (AccountRefused refused) {
            return refused.problems().stream().map(Problem::key).toList();
        }
    }
}
