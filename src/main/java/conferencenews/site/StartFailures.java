package conferencenews.site;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Finds in a failed start, or a failed command, what the operator can do something about. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class StartFailures implements FailureAnalyzer {

    private static final int H2_FILE_IN_USE = 90020;
    private static final int H2_FILE_DAMAGED = 90030;
    private static final List<String> NO_CONNECTION = List.of("08", "28", "3D");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return explain(failure)
                .map(sentence -> new FailureAnalysis(sentence, null, failure))
                .orElse(null);
    }

    /** The sentence that tells an operator what to do about a failure; empty if there is nothing to do. */
    public static Optional<String> explain(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartFailures::sentence)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable String sentence(Throwable cause) {
        if (cause instanceof CannotStart reason) {
            return reason.getMessage();
        }
        if (cause instanceof PortInUseException port) {
            return "Port " + port.getPort() + " is in use by another program; stop that one or set server.port"
                    + " (SERVER_PORT) to a free port.";
        }
        if (cause instanceof BindValidationException invalid) {
            return invalid(invalid);
        }
        if (cause instanceof BindException bad && !(bad.getCause() instanceof BindValidationException)) {
            return unusable(bad);
        }
        if (cause instanceof InvalidConfigurationPropertyValueException bad) {
            return unusable(bad.getName(), bad.getValue(), bad.getReason());
        }
        return cause instanceof SQLException database ? unreachable(database) : null;
    }

    private static String invalid(BindValidationException invalid) {
        String name = invalid.getValidationErrors().getName().toString();
        ObjectError error = invalid.getValidationErrors().getAllErrors().get(0);
        String setting = error instanceof FieldError field ? name + "." + kebab(field.getField()) : name;
        return "The setting " + named(setting) + " " + error.getDefaultMessage() + ".";
    }

    private static String unusable(BindException bad) {
        Object value = bad.getProperty() == null ? null : bad.getProperty().getValue();
        String reason = NestedExceptionUtils.getMostSpecificCause(bad).getMessage();
        return unusable(bad.getName().toString(), value, reason);
    }

    private static String unusable(String setting, @Nullable Object value, @Nullable String reason) {
        return "The setting " + named(setting) + " cannot be used: the value is \"" + value + "\" (" + reason + ").";
    }

    private static @Nullable String unreachable(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        String state = String.valueOf(failure.getSQLState());
        Matcher file = QUOTED.matcher(message);
        if (failure.getErrorCode() == H2_FILE_IN_USE) {
            return "The database file " + (file.find() ? file.group(1) : "") + " is in use by another process: is"
                    + " Conference News already running with this data folder? Stop it first, or set news.data"
                    + " (NEWS_DATA) to another folder.";
        }
        boolean hopeless = failure.getErrorCode() == H2_FILE_DAMAGED
                || NO_CONNECTION.stream().anyMatch(state::startsWith);
        return hopeless ? "The database cannot be opened: " + message : null;
    }

    private static String named(String setting) {
        String variable = setting.replace("-", "").replaceAll("[.\\[\\]]+", "_").toUpperCase(Locale.ROOT);
        return setting + " (" + variable + ")";
    }

    private static String kebab(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
