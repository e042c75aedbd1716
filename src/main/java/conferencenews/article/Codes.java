package conferencenews.article;

import conferencenews.directory.LinkKind;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Enumerations are stored as their lower-case names; where a question joins nothing, there is none. */
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
    public @Nullable E convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
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

    @Converter(autoApply = true)
    static class OfOutcome extends Codes<Review.Outcome> {
        OfOutcome() {
            super(Review.Outcome.class);
        }
    }

    @Converter(autoApply = true)
    static class OfPlace extends Codes<ImageUse.Place> {
        OfPlace() {
            super(ImageUse.Place.class);
        }
    }

    @Converter
    static class OfLinkKind implements AttributeConverter<LinkKind, Short> {

        @Override
        public Short convertToDatabaseColumn(LinkKind kind) {
            return (short) kind.code();
        }

        @Override
        public @Nullable LinkKind convertToEntityAttribute(@Nullable Short code) {
            return code == null ? null : LinkKind.of(code);
        }
    }
}
