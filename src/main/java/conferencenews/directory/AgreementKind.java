package conferencenews.directory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was agreed on. */
public enum AgreementKind {
    COOPERATION,
    MEMORANDUM,
    EXCHANGE,
    PROGRAMME,
    RESEARCH,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The message key of its name. */
    public String key() {
        return "agreement.kind." + code();
    }

    static Optional<AgreementKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<AgreementKind, String> {

        @Override
        public String convertToDatabaseColumn(AgreementKind kind) {
            return kind.code();
        }

        @Override
        public AgreementKind convertToEntityAttribute(String code) {
            return of(code).orElse(OTHER);
        }
    }
}
