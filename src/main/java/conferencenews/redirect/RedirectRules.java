package conferencenews.redirect;

import conferencenews.redirect.CheckedLine.Outcome;
import conferencenews.site.Personal;
import conferencenews.site.PlainText;
import conferencenews.site.Site;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which redirects there may be: an address leads once, to where something is, inside this site or to an address with
 * https. One that leads to another one would make readers' browsers ask twice, or for ever.
 */
@Component
class RedirectRules {

    /** So many are kept in memory. */
    static final int MOST = 50_000;

    private static final Set<String> GONE = Set.of("", "410", "gone");
    private static final String NOT_UTF_8 = "\uFFFD";
    private static final String UNSAFE = "\"<>\\^`{|}";

    private final Site site;

    RedirectRules(Site site) {
        this.site = site;
    }

    /** What would become of each line if all of them were taken together. */
    List<CheckedLine> check(List<RedirectLine> lines, List<Redirect> existing) {
        Map<String, Redirect> former =
                existing.stream().collect(Collectors.toMap(Redirect::source, redirect -> redirect));
        Map<String, Long> first = new HashMap<>();
        List<CheckedLine> checked = new ArrayList<>();
        for (RedirectLine line : lines) {
            checked.add(alone(line, former, first));
        }
        return together(lines, checked, existing);
    }

    private CheckedLine alone(RedirectLine line, Map<String, Redirect> former, Map<String, Long> first) {
        String problem = problem(line);
        if (problem != null) {
            return CheckedLine.refused(line, problem);
        }
        FormerAddress source = FormerAddress.of(line.source());
        Long before = first.putIfAbsent(source.text(), line.number());
        if (before != null) {
            return CheckedLine.refused(line, "redirect.source.twice", before);
        }
        String target = target(line.target());
        Redirect present = former.get(source.text());
        Outcome outcome = present == null
                ? Outcome.NEW
                : Objects.equals(present.target(), target) ? Outcome.SAME : Outcome.CHANGED;
        return new CheckedLine(line.number(), source.text(), target, outcome, null, List.of());
    }

    private @Nullable String problem(RedirectLine line) {
        String source = line.source().strip();
        if (!source.startsWith("/") && !source.matches("(?i)https?://[^/?#]+/.*")) {
            return "redirect.source.address";
        }
        if (!PlainText.Check.isClean(source) || source.contains("\n") || !PlainText.Check.isClean(line.target())) {
            return "redirect.text";
        }
        FormerAddress address = FormerAddress.of(source);
        if (address.text().length() > Redirect.MAX_SOURCE) {
            return "redirect.source.long";
        }
        if (!PlainText.Check.isClean(address.text()) || address.text().contains(NOT_UTF_8)) {
            return "redirect.text";
        }
        if (isReserved(address)) {
            return "redirect.source.reserved";
        }
        String target = line.target().strip();
        if (target.length() > Redirect.MAX_TARGET) {
            return "redirect.target.long";
        }
        return isTarget(target) ? null : "redirect.target.address";
    }

    /** There is something of this site in any case. */
    private boolean isReserved(FormerAddress address) {
        return site.languages().stream().map(site::prefix).anyMatch(prefix -> {
            String path =
                    address.path().startsWith(prefix) ? address.path().substring(prefix.length()) : address.path();
            return address.query() == null && (path.isEmpty() || path.equals("/"))
                    || Personal.PATHS.stream().anyMatch(path::startsWith);
        });
    }

    private boolean isTarget(String typed) {
        String target = target(typed);
        if (target == null || target.startsWith("/") && !target.startsWith("//")) {
            return true;
        }
        try {
            URI address = new URI(target);
            return "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** Without this site's own host, and encoded. */
    private @Nullable String target(String typed) {
        String target = typed.strip();
        if (GONE.contains(target.toLowerCase(Locale.ROOT))) {
            return null;
        }
        String own = site.url() + "/";
        return encoded(target.startsWith(own) ? target.substring(own.length() - 1) : target);
    }

    private static String encoded(String address) {
        StringBuilder text = new StringBuilder();
        for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
            if (octet <= ' ' || octet == 0x7F || UNSAFE.indexOf(octet) >= 0) {
                text.append('%').append("%02X".formatted(octet & 0xFF));
            } else {
                text.append((char) octet);
            }
        }
        return text.toString();
    }

    private List<CheckedLine> together(List<RedirectLine> lines, List<CheckedLine> checked, List<Redirect> existing) {
        Map<String, Redirect> all = new HashMap<>();
        existing.forEach(redirect -> all.put(redirect.source(), redirect));
        Map<String, Long> numbers = new HashMap<>();
        for (CheckedLine line : checked) {
            if (line.outcome() != Outcome.REFUSED) {
                all.put(line.source(), planned(line));
                numbers.put(line.source(), line.number());
            }
        }
        RedirectTable table = new RedirectTable(List.copyOf(all.values()));
        Map<String, Redirect> leadingTo = existingThatLeadTo(table, existing, numbers);
        List<CheckedLine> judged = new ArrayList<>();
        for (int place = 0; place < checked.size(); place++) {
            CheckedLine line = checked.get(place);
            CheckedLine refusal = line.isToStore() ? refusal(line, lines.get(place), table, numbers, leadingTo) : null;
            judged.add(refusal == null ? line : refusal);
        }
        return judged;
    }

    /** Stored ones that would lead to an address of these lines, by that. */
    private static Map<String, Redirect> existingThatLeadTo(
            RedirectTable table, List<Redirect> existing, Map<String, Long> numbers) {
        Map<String, Redirect> leading = new HashMap<>();
        for (Redirect redirect : existing) {
            Redirect next = numbers.containsKey(redirect.source()) ? null : next(redirect, table);
            if (next != null) {
                leading.put(next.source(), redirect);
            }
        }
        return leading;
    }

    private @Nullable CheckedLine refusal(
            CheckedLine line,
            RedirectLine typed,
            RedirectTable table,
            Map<String, Long> numbers,
            Map<String, Redirect> leadingTo) {
        Redirect next = next(planned(line), table);
        if (next != null && next.source().equals(line.source())) {
            return CheckedLine.refused(typed, "redirect.itself");
        }
        Long number = next == null ? null : numbers.get(next.source());
        if (next != null && comesBack(next, line.source(), table)) {
            return CheckedLine.refused(
                    typed, key("redirect.loop", number), next.source(), number == null ? "" : number);
        }
        if (next != null) {
            return CheckedLine.refused(
                    typed,
                    key("redirect.chain", number),
                    next.source(),
                    number == null ? "" : number,
                    next.target() == null ? "410" : next.target());
        }
        Redirect before = leadingTo.get(line.source());
        return before == null ? null : CheckedLine.refused(typed, "redirect.chain.before", before.source());
    }

    /** @param number of the other one's line; null if it is stored already */
    private static String key(String problem, @Nullable Long number) {
        return number == null ? problem + ".stored" : problem;
    }

    private static boolean comesBack(Redirect from, String source, RedirectTable table) {
        Redirect at = from;
        for (int steps = 0; at != null && steps < MOST; steps++) {
            at = next(at, table);
            if (at != null && at.source().equals(source)) {
                return true;
            }
            if (at == from) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable Redirect next(Redirect redirect, RedirectTable table) {
        String target = redirect.target();
        return target == null || !target.startsWith("/") ? null : table.find(FormerAddress.of(target));
    }

    private static Redirect planned(CheckedLine line) {
        return new Redirect(0, line.source(), line.target(), Instant.EPOCH, 0, null);
    }
}
