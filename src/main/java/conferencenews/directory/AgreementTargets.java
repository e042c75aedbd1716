package conferencenews.directory;

import conferencenews.account.Actor;
import conferencenews.site.Dates;
import conferencenews.site.Site;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Agreements as articles link to them. */
@Component
@Order(6)
class AgreementTargets implements LinkTargets {

    private final AgreementRegister register;
    private final DirectoryKeys keys;
    private final MessageSource messages;
    private final Dates dates;
    private final Site site;

    AgreementTargets(AgreementRegister register, DirectoryKeys keys, MessageSource messages, Dates dates, Site site) {
        this.register = register;
        this.keys = keys;
        this.messages = messages;
        this.dates = dates;
        this.site = site;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.AGREEMENT;
    }

    @Override
    public Map<Long, Linked> named(Collection<Long> ids, String language) {
        Map<Long, Linked> named = new LinkedHashMap<>();
        register.all(ids, site.speaks(language) ? language : site.defaultLanguage())
                .forEach(agreement -> named.put(agreement.id(), linked(agreement, language)));
        return named;
    }

    /** By the name of a party. */
    @Override
    public List<Linked> suggest(String typed, String language, int most) {
        return register.between(keys.beginning(LinkKind.INSTITUTION, typed, most), language, most).stream()
                .map(agreement -> linked(agreement, language))
                .toList();
    }

    @Override
    public List<Long> called(String name) {
        return List.of();
    }

    @Override
    public long add(Actor actor, String language, String name) {
        throw new Refused("agreement", "directory.agreement.register", name);
    }

    /** What its kind is called in each language: an article names the agreement by it. */
    @Override
    public Map<Long, Set<String>> spellings(Collection<Long> ids) {
        Map<Long, Set<String>> spellings = new LinkedHashMap<>();
        register.all(ids, site.defaultLanguage()).forEach(agreement -> {
            Set<String> names = new LinkedHashSet<>();
            site.languages()
                    .forEach(language -> names.add(
                            messages.getMessage(agreement.kind().key(), null, Locale.forLanguageTag(language))));
            spellings.put(agreement.id(), names);
        });
        return spellings;
    }

    private Linked linked(AgreementRow agreement, String language) {
        return new Linked(
                LinkKind.AGREEMENT,
                agreement.id(),
                agreement.title(),
                dates.day(agreement.signedOn(), Locale.forLanguageTag(language)),
                "",
                agreement.path());
    }
}
