package conferencenews.syndication;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the HTML that articles are made of as CommonMark, tables as GitHub has them. No text in it becomes a mark. */
final class MarkdownText {

    private static final int DEEPEST = 12;
    private static final Set<String> CONTAINERS = Set.of("div", "li", "td", "th", "picture");
    private static final Set<String> BLOCKS = Set.of(
            "p", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "pre", "table", "hr", "figure", "figcaption", "div");
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#|~&!]");
    private static final Pattern FIRST_MARK = Pattern.compile("^([-+=:]|\\d+(?=[.)]))");
    private static final Pattern LAST_BREAKS = Pattern.compile("(?:\\\\\n\\s*)+$");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** A text without marks, on one line. */
    static String plain(String text) {
        return begun(escaped(text.replaceAll("[\\p{Cc}\\s]+", " ").strip()));
    }

    /** @return without a blank line around it; empty if there is nothing in it */
    static String block(Element element) {
        return block(element, 0);
    }

    private static String block(Element element, int depth) {
        if (depth > DEEPEST) {
            return plain(element.text());
        }
        return switch (element.normalName()) {
            case "h1", "h2" -> heading(element, "## ");
            case "h3" -> heading(element, "### ");
            case "h4" -> heading(element, "#### ");
            case "ul", "ol" -> list(element, depth);
            case "blockquote" -> indented(blocks(element, depth), "> ", "> ");
            case "pre" -> fenced(element.wholeText());
            case "hr" -> "---";
            case "table" -> table(element);
            default ->
                element.children().stream().anyMatch(MarkdownText::isBlock) ? blocks(element, depth) : line(element);
        };
    }

    private static String blocks(Element parent, int depth) {
        return blockTexts(parent, depth).collect(Collectors.joining("\n\n"));
    }

    /** Text between blocks is a paragraph by itself. */
    private static Stream<String> blockTexts(Element parent, int depth) {
        if (parent.children().stream().noneMatch(MarkdownText::isBlock)) {
            return Stream.of(line(parent)).filter(text -> !text.isEmpty());
        }
        Element copy = parent.shallowClone();
        Stream.Builder<String> texts = Stream.builder();
        for (Node node : parent.childNodes()) {
            if (node instanceof Element element && isBlock(element)) {
                texts.add(line(copy)).add(block(element, depth + 1));
                copy = parent.shallowClone();
            } else {
                copy.appendChild(node.clone());
            }
        }
        return texts.add(line(copy)).build().filter(text -> !text.isEmpty());
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    private static String heading(Element element, String mark) {
        String text = line(element).replace("\\\n", " ");
        return text.isEmpty() ? "" : mark + text;
    }

    private static String list(Element list, int depth) {
        boolean ordered = list.normalName().equals("ol");
        int number = ordered && list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
        StringBuilder text = new StringBuilder();
        for (Element item : list.children()) {
            String mark = ordered ? number++ + ". " : "- ";
            text.append(text.isEmpty() ? "" : "\n")
                    .append(indented(blocks(item, depth), mark, " ".repeat(mark.length())));
        }
        return text.toString();
    }

    private static String indented(String text, String first, String others) {
        return first + text.replace("\n", "\n" + others).replaceAll("(?m)[ ]+$", "");
    }

    private static String fenced(String text) {
        String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        return fence + "\n" + text.replaceAll("\\R$", "") + "\n" + fence;
    }

    private static String table(Element table) {
        List<List<String>> rows = table.select("tr").stream()
                .map(row -> row.children().stream().flatMap(MarkdownText::cells).toList())
                .filter(row -> !row.isEmpty())
                .toList();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        StringBuilder text = new StringBuilder();
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            text.append(line(caption)).append("\n\n");
        }
        for (int place = 0; place < rows.size(); place++) {
            text.append(place == 0 ? "" : "\n").append(row(rows.get(place), width));
            if (place == 0) {
                text.append('\n').append("| --- ".repeat(width)).append('|');
            }
        }
        return text.toString();
    }

    private static Stream<String> cells(Element cell) {
        String span = cell.attr("colspan");
        int width = span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
        String text = inline(cell).replace("\\\n", " ").replace("\n", " ").strip();
        return Stream.concat(Stream.of(text), Stream.generate(() -> "").limit(width - 1L));
    }

    private static String row(List<String> cells, int width) {
        return "| " + String.join(" | ", cells) + " |" + "  |".repeat(width - cells.size());
    }

    /** What stands in a block, which no text in it may turn into another kind of block. */
    private static String line(Element element) {
        return LAST_BREAKS
                .matcher(inline(element))
                .replaceFirst("")
                .strip()
                .lines()
                .map(String::strip)
                .map(MarkdownText::begun)
                .collect(Collectors.joining("\n"));
    }

    private static String begun(String line) {
        Matcher mark = FIRST_MARK.matcher(line);
        if (!mark.find()) {
            return line;
        }
        boolean number = Character.isDigit(line.charAt(0));
        return number ? mark.group() + "\\" + line.substring(mark.end()) : "\\" + line;
    }

    private static String inline(Node parent) {
        return parent.childNodes().stream().map(MarkdownText::part).collect(Collectors.joining());
    }

    private static String part(Node node) {
        if (node instanceof TextNode text) {
            return escaped(text.text().replaceAll("\\p{Cc}", " "));
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        return switch (element.normalName()) {
            case "br" -> "\\\n";
            case "strong" -> marked(element, "**", "strong");
            case "em", "cite" -> marked(element, "*", "em");
            case "s", "sub", "sup" -> tagged(element.normalName(), inline(element));
            case "q" -> "“" + inline(element) + "”";
            case "code" -> code(element.text());
            case "a" -> "[" + inline(element).replace("\\\n", " ") + "](" + address(element.attr("href")) + ")";
            case "img" ->
                "![" + escaped(element.attr("alt").replaceAll("[\\p{Cc}\\s]+", " ")) + "]("
                        + address(element.attr("src")) + ")";
            default -> inline(element) + (CONTAINERS.contains(element.normalName()) || isBlock(element) ? " " : "");
        };
    }

    /** Marks beside punctuation would not be taken as marks (CommonMark, 6.2): there an element does it. */
    private static String marked(Element element, String mark, String tag) {
        String inner = inline(element);
        String text = inner.strip();
        if (text.isEmpty()) {
            return inner;
        }
        boolean plain = Character.isLetterOrDigit(text.codePointAt(0))
                && Character.isLetterOrDigit(text.codePointBefore(text.length()));
        String before = inner.substring(0, inner.indexOf(text));
        String after = inner.substring(before.length() + text.length());
        return before + (plain ? mark + text + mark : tagged(tag, text)) + after;
    }

    private static String tagged(String tag, String text) {
        return text.isEmpty() ? "" : "<" + tag + ">" + text + "</" + tag + ">";
    }

    private static String code(String text) {
        String fence = "`".repeat(longestRun(text) + 1);
        return text.isBlank()
                ? text
                : fence + " " + text.replaceAll("\\s+", " ").strip() + " " + fence;
    }

    private static int longestRun(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }

    private static String address(String address) {
        return "<"
                + address.replaceAll("[\\p{Cc}\\s]", "")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("\\", "%5C") + ">";
    }

    private static String escaped(String text) {
        return MARKS.matcher(text).replaceAll("\\\\$0");
    }
}
