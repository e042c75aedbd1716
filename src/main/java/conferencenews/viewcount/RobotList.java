package conferencenews.viewcount;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    public String name() {
        return name;
    }

    public String source() {
        return heading.getOrDefault("source", "");
    }

    public String date() {
        return heading.getOrDefault("date", "");
    }

    public String licence() {
        return heading.getOrDefault("licence", "");
    }

    /** The beginning of the file's SHA-256. */
    public String fingerprint() {
        return fingerprint;
    }

    public int patterns() {
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
        Map<Boolean, List<String>> lines = sections.getOrDefault(section, List.of()).stream()
                .collect(Collectors.partitioningBy(line -> line.matches("[A-Za-z\\[].*")));
        List<String> alternatives = new ArrayList<>();
        if (!lines.get(true).isEmpty()) {
            alternatives.add(AT_WORD_BEGINNING + anyOf(byLetter(lines.get(true))));
        }
        alternatives.addAll(lines.get(false));
        return alternatives.isEmpty() ? null : Pattern.compile(anyOf(alternatives), Pattern.CASE_INSENSITIVE);
    }

    /** Several times faster than one after the other; only a first letter that stands for itself can be set apart. */
    private static List<String> byLetter(List<String> words) {
        Map<String, List<String>> rests = new TreeMap<>();
        List<String> alternatives = new ArrayList<>();
        for (String word : words) {
            if (word.matches("[A-Za-z][^?*+{|][^|]*")) {
                String letter = word.substring(0, 1).toLowerCase(Locale.ROOT);
                rests.computeIfAbsent(letter, first -> new ArrayList<>()).add(word.substring(1));
            } else {
                alternatives.add(word);
            }
        }
        rests.forEach((letter, rest) -> alternatives.add(letter + anyOf(rest)));
        return alternatives;
    }

    private static String anyOf(List<String> alternatives) {
        return alternatives.stream().map(each -> "(?:" + each + ")").collect(Collectors.joining("|", "(?:", ")"));
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
