package conferencenews.article;

import conferencenews.site.Site;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Credits as editors type them: a line each, role and name with a colon between, in any language of the site. */
@Component
class CreditLines {

    private static final Pattern LINE = Pattern.compile("([^:：]+)[:：](.+)");

    private final MessageSource messages;
    private final Site site;

    CreditLines(MessageSource messages, Site site) {
        this.messages = messages;
        this.site = site;
    }

    /** @throws Refused naming the first line that is not understood */
    List<Credit> parse(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::credit)
                .toList();
    }

    String print(List<Credit> credits) {
        Locale locale = LocaleContextHolder.getLocale();
        return credits.stream()
                .map(credit -> name(credit.role(), locale) + ": " + credit.name())
                .collect(Collectors.joining("\n"));
    }

    private Credit credit(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || parts.group(2).isBlank()) {
            throw new Refused("credits", "article.credits.line", line);
        }
        String name = parts.group(2).strip();
        if (name.length() > ArticleContent.MAX_NAME) {
            throw new Refused("credits", "article.credits.long", line.substring(0, 60));
        }
        return new Credit(
                role(parts.group(1).strip())
                        .orElseThrow(() -> new Refused("credits", "article.credits.role", parts.group(1), roles())),
                name);
    }

    private Optional<CreditRole> role(String typed) {
        return CreditRole.of(typed)
                .or(() -> Arrays.stream(CreditRole.values())
                        .filter(role -> site.languages().stream()
                                .anyMatch(language -> name(role, Locale.forLanguageTag(language))
                                        .equalsIgnoreCase(typed)))
                        .findFirst());
    }

    private String roles() {
        Locale locale = LocaleContextHolder.getLocale();
        return Arrays.stream(CreditRole.values())
                .map(role -> name(role, locale))
                .collect(Collectors.joining(", "));
    }

    private String name(CreditRole role, Locale locale) {
        return messages.getMessage("admin.credit." + role.code(), null, locale);
    }
}
