package conferencenews.site;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text a database on any platform can keep: no control characters but line ends and tabs, no half characters, not too long. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    /** The greatest length in UTF-16 characters. */
    int max();

    String message() default "{site.text.control}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<PlainText, String> {

        private int max;

        @Override
        public void initialize(PlainText constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || text.length() <= max && isClean(text)) {
                return true;
            }
            if (text.length() > max) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("{site.text.long}").addConstraintViolation();
            }
            return false;
        }

        /** Whether a text holds neither control characters nor lone surrogates. */
        public static boolean isClean(String text) {
            return text.codePoints().noneMatch(Check::isForbidden);
        }

        /** A text as it should have been stored; whoever writes into the database directly is not asked. */
        public static String cleaned(String text) {
            return isClean(text)
                    ? text
                    : text.codePoints()
                            .filter(character -> !isForbidden(character))
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
        }

        private static boolean isForbidden(int character) {
            boolean layout = character == '\n' || character == '\r' || character == '\t';
            return Character.isISOControl(character) && !layout
                    || Character.getType(character) == Character.SURROGATE
                    || (character & 0xFFFE) == 0xFFFE;
        }
    }
}
