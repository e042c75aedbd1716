package conferencenews.directory;

import conferencenews.site.PlainText;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be said of people and institutions; whatever may not is refused beside its field. */
final class DirectoryRules {

    private static final int MOST_NAMES = 60;

    private DirectoryRules() {}

    static void requireNames(List<String> printed, int all) {
        if (printed.isEmpty()) {
            throw new Refused("names", "directory.names.none");
        }
        if (all > MOST_NAMES) {
            throw new Refused("names", "directory.names.many", String.valueOf(MOST_NAMES));
        }
        printed.forEach(name -> requireName("names", name));
    }

    static @Nullable String identifier(String field, String typed, Function<String, Optional<String>> rule) {
        return typed.isEmpty()
                ? null
                : rule.apply(typed).orElseThrow(() -> new Refused(field, "directory." + field + ".wrong", typed));
    }

    static String addresses(String typed) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> address("sameAs", line))
                .collect(Collectors.joining("\n"));
    }

    static String address(String field, String typed) {
        if (typed.isEmpty()) {
            return "";
        }
        try {
            URI address = URI.create(typed);
            if (List.of("http", "https").contains(address.getScheme()) && address.getHost() != null) {
                return address.toASCIIString();
            }
        } catch (IllegalArgumentException unreadable) {
            // said below
        }
        throw new Refused(field, "directory.address.wrong", typed);
    }

    static void requireName(String field, String name) {
        if (NameKey.of(name).isEmpty()) {
            throw new Refused(field, "directory.name.missing");
        }
        if (!PlainText.Check.isClean(name)) {
            throw new Refused(field, "site.text.control");
        }
        if (name.strip().length() > InstitutionName.MAX_LENGTH) {
            throw new Refused(field, "directory.name.long", String.valueOf(InstitutionName.MAX_LENGTH));
        }
    }
}
