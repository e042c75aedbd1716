package conferencenews.viewcount;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file of patterns by which programs are told from people; its lines are described in {@code local.txt}. */
final class RobotList {

    private static final Logger LOG = LoggerFactory.getLogger(RobotList.class);
    private static final Pattern HEADING = Pattern.compile("# ?(source|date|licence): *(.+)");
    private static final Pattern SECTION = Pattern.compile("\\[(people|search|ai|ai-agent|tool|other)]");
    private static final String PEOPLE = "people";
    private static final String AT_WORD_BEGINNING = "(?<![A-Za-z])";

    private final String name;
    private final String fingerprint;
    private final Map<String, String> heading = new LinkedHashMap<>();
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<RobotKind, Pattern> robots = new EnumMap<>(RobotKind.class);
    private final @Nullable Pattern people;

    RobotList(String name, String text) {
        this.name = name;
        this.fingerprint = fingerprint(text);
        read(text);
        this.people = compiled(PEOPLE);
        for (RobotKind kind : RobotKind.values()) {
            Pattern signs = compiled(kind.key());
            if (signs != null) {
                robots.put(kind, signs);
            }
        }
    }

    String name() {
        return name;
    }

    String source() {
        return heading.getOrDefault("source", "");
    }

    String date() {
        return heading.getOrDefault("date", "");
    }

    String licence() {
        return heading.getOrDefault("licence", "");
    }

    /** The beginning of the file's SHA-256. */
    String fingerprint() {
        return fingerprint;
    }

    int patterns() {
        return sections.values().stream().mapToInt(List::size).sum();
    }

    /** The user agent without what makes a person look like a robot. */
    String withoutPeople(String userAgent) {
        return people == null ? userAgent : people.matcher(userAgent).replaceAll(" ");
    }

    @Nullable
    Robot recognise(String userAgent) {
        for (Map.Entry<RobotKind, Pattern> kind : robots.entrySet()) {
            Matcher sign = kind.getValue().matcher(userAgent);
            if (sign.find()) {
                return new Robot(kind.getKey(), sign.group().strip());
            }
        }
        return null;
    }

    private void read(String text) {
        String section = RobotKind.OTHER.key();
        for (String line : text.lines().toList()) {
            Matcher start = SECTION.matcher(line);
            if (start.matches()) {
                section = start.group(1);
            } else if (line.startsWith("#")) {
                readHeading(line);
            } else if (!line.isBlank() && isPattern(line)) {
                sections.computeIfAbsent(section, unknown -> new ArrayList<>()).add(line);
            }
        }
    }

    private void readHeading(String line) {
        Matcher matcher = HEADING.matcher(line);
        if (matcher.matches()) {
            heading.putIfAbsent(matcher.group(1), matcher.group(2));
        }
    }

    private boolean isPattern(String line) {
        try {
            Pattern.compile(line);
            return true;
        } catch (PatternSyntaxException mistake) {
            LOG.warn("{}: not a regular expression, left out: {}", name, line);
            return false;
        }
    }

    /** One expression for all: words, which are most of them, are compared only where a word begins. */
    private @Nullable Pattern compiled(String section) {
        Map<Boolean, String> byKind = sections.getOrDefault(section, List.of()).stream()
                .collect(Collectors.partitioningBy(
                        RobotList::beginsWord,
                        Collectors.mapping(line -> "(?:" + line + ")", Collectors.joining("|"))));
        String words = byKind.getOrDefault(true, "");
        String others = byKind.getOrDefault(false, "");
        String wordsAtBeginning = words.isEmpty() ? "" : AT_WORD_BEGINNING + "(?:" + words + ")";
        String all = List.of(wordsAtBeginning, others).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("|"));
        return all.isEmpty() ? null : Pattern.compile(all, Pattern.CASE_INSENSITIVE);
    }

    private static boolean beginsWord(String pattern) {
        return pattern.matches("[A-Za-z\\[].*");
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
