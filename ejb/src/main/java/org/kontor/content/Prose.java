package org.kontor.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The little markup that staff write text in, turned into HTML. A blank line parts paragraphs; a line may begin with
 * {@code ##} or {@code ###} (headings), {@code -} (list), {@code 1.} (numbered list) or {@code >} (quotation); within a
 * line there are {@code **strong**}, {@code *emphasis*} and {@code [text](address)}. Everything else is text: whatever
 * looks like HTML is shown, never obeyed, so the result needs no cleaning.
 */
public final class Prose {

    private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}\\. ");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]{1,300})]\\(([^\\s()]{1,500})\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*\\n]{1,500})\\*\\*");
    private static final Pattern EMPHASIS = Pattern.compile("\\*([^*\\n]{1,500})\\*");
    private static final Pattern SAFE = Pattern.compile("(?:https?://|mailto:|/(?!/)|#)[^\\p{Cntrl}]*",
            Pattern.CASE_INSENSITIVE);

    private Prose() {
    }

    /** HTML for the text; empty for a blank one. */
    public static String html(String text) {
        var clean = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (clean.isEmpty()) {
            return "";
        }
        return BLANK.splitAsStream(clean).map(Prose::passage).collect(Collectors.joining("\n"));
    }

    private static String passage(String passage) {
        var html = new ArrayList<String>();
        var pending = new ArrayList<String>();
        var kind = Line.PLAIN;
        for (var line : passage.split("\n")) {
            var next = Line.of(line);
            if (next != kind || next.standsAlone) {
                kind.close(pending, html);
            }
            kind = next;
            pending.add(inline(next.strip(line)));
        }
        kind.close(pending, html);
        return String.join("\n", html);
    }

    private static String inline(String text) {
        return replace(text, LINK, Prose::link, Prose::styled);
    }

    private static String link(Matcher link) {
        return SAFE.matcher(link.group(2)).matches()
                ? "<a href=\"" + escape(link.group(2)) + "\">" + styled(link.group(1)) + "</a>" : styled(link.group());
    }

    private static String styled(String text) {
        var strong = STRONG.matcher(escape(text)).replaceAll("<strong>$1</strong>");
        return EMPHASIS.matcher(strong).replaceAll("<em>$1</em>");
    }

    private static String replace(String text, Pattern pattern, Function<Matcher, String> found,
            Function<String, String> between) {
        var html = new StringBuilder();
        var matcher = pattern.matcher(text);
        var end = 0;
        while (matcher.find()) {
            html.append(between.apply(text.substring(end, matcher.start()))).append(found.apply(matcher));
            end = matcher.end();
        }
        return html.append(between.apply(text.substring(end))).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** What the beginning of a line makes of it. */
    private enum Line {
        PLAIN("<p>", "</p>", false), HEADING("<h2>", "</h2>", true), SUBHEADING("<h3>", "</h3>", true),
        ITEM("<ul>", "</ul>", false), STEP("<ol>", "</ol>", false),
                QUOTE("<blockquote><p>", "</p></blockquote>", false);

        private final String before;
        private final String after;
        private final boolean standsAlone;

        Line(String before, String after, boolean standsAlone) {
            this.before = before;
            this.after = after;
            this.standsAlone = standsAlone;
        }

        static Line of(String line) {
            if (line.startsWith("### ")) {
                return SUBHEADING;
            }
            if (line.startsWith("## ")) {
                return HEADING;
            }
            if (line.startsWith("- ")) {
                return ITEM;
            }
            if (line.startsWith("> ")) {
                return QUOTE;
            }
            return NUMBERED.matcher(line).lookingAt() ? STEP : PLAIN;
        }

        String strip(String line) {
            return this == PLAIN ? line.strip() : line.substring(line.indexOf(' ') + 1).strip();
        }

        void close(List<String> pending, List<String> html) {
            if (!pending.isEmpty()) {
                var list = this == ITEM || this == STEP;
                html.add(before + pending.stream().map(line -> list ? "<li>" + line + "</li>" : line)
                        .collect(Collectors.joining(list ? "" : "<br/>")) + after);
                pending.clear();
            }
        }
    }
}
