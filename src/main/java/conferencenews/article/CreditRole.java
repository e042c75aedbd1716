package conferencenews.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a credited person did; an empty role prints nothing. */
public enum CreditRole {
    WRITER,
    PHOTOGRAPHER,
    EDITOR,
    TRANSLATOR,
    REVIEWER;

    /** The message key of its name. */
    public String key() {
        return "article.role." + code();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CreditRole> of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
