package conferencenews.conference;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Enumerations are stored as their lower-case names. */
abstract class Codes<E extends Enum<E>> implements AttributeConverter<E, String> {

    private final Class<E> type;

    private Codes(Class<E> type) {
        this.type = type;
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
        return constant == null ? null : of(constant);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : constant(type, code);
    }

    @Converter(autoApply = true)
    static class OfKind extends Codes<ConferenceKind> {
        OfKind() {
            super(ConferenceKind.class);
        }
    }

    @Converter(autoApply = true)
    static class OfStatus extends Codes<Status> {
        OfStatus() {
            super(Status.class);
        }
    }

    @Converter(autoApply = true)
    static class OfAttendance extends Codes<Attendance> {
        OfAttendance() {
            super(Attendance.class);
        }
    }

    @Converter(autoApply = true)
    static class OfDeadline extends Codes<DeadlineKind> {
        OfDeadline() {
            super(DeadlineKind.class);
        }
    }

    @Converter(autoApply = true)
    static class OfInstitutionRole extends Codes<InstitutionRole> {
        OfInstitutionRole() {
            super(InstitutionRole.class);
        }
    }

    @Converter(autoApply = true)
    static class OfParticipationRole extends Codes<ParticipationRole> {
        OfParticipationRole() {
            super(ParticipationRole.class);
        }
    }
}
