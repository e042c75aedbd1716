package conferencenews.article;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Enumerations are stored as their lower-case names. */
abstract class Codes<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> type;

    private Codes(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(E constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public E convertToEntityAttribute(String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    @Converter(autoApply = true)
    static class OfKind extends Codes<Kind> {
        OfKind() {
            super(Kind.class);
        }
    }

    @Converter(autoApply = true)
    static class OfCreditRole extends Codes<CreditRole> {
        OfCreditRole() {
            super(CreditRole.class);
        }
    }

    @Converter(autoApply = true)
    static class OfEnd extends Codes<Publication.End> {
        OfEnd() {
            super(Publication.End.class);
        }
    }
}
