package org.kontor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    @Test
    void partsParagraphsAtBlankLines() {
        assertEquals("<p>One<br/>still one</p>\n<p>Two</p>", Prose.html("One\nstill one\r\n \r\n\nTwo\n"));
        assertEquals("", Prose.html(" \n\n "));
    }

    @Test
    void knowsHeadingsListsAndQuotations() {
        assertEquals("<h2>Delivery</h2>\n<p>We ship</p>", Prose.html("## Delivery\nWe ship"));
        assertEquals("<h3>To Germany</h3>", Prose.html("### To Germany"));
        assertEquals("<p>By</p>\n<ul><li>foot</li><li>van</li></ul>", Prose.html("By\n- foot\n- van"));
        assertEquals("<ol><li>order</li><li>wait</li></ol>", Prose.html("1. order\n2. wait"));
        assertEquals("<blockquote><p>Made well</p></blockquote>", Prose.html("> Made well"));
    }

    @Test
    void knowsStrengthEmphasisAndLinks() {
        assertEquals("<p>a <strong>b</strong> <em>c</em> 2 * 3</p>", Prose.html("a **b** *c* 2 * 3"));
        assertEquals("<p><a href=\"/page/terms?a=1&amp;b=2\">the <strong>terms</strong></a>.</p>",
                Prose.html("[the **terms**](/page/terms?a=1&b=2)."));
        assertEquals("<p><a href=\"mailto:shop@norrgate.example\">write</a></p>",
                Prose.html("[write](mailto:shop@norrgate.example)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "//elsewhere.example",
        "vbscript:x", "page.html", "\u0001javascript:x"})
    void leavesLinksAloneThatLeadAstray(String address) {
        assertFalse(Prose.html("[click](" + address + ")").contains("<a "));
    }

    @Test
    void showsHtmlInsteadOfObeyingIt() {
        assertEquals("<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &lt;b onclick=&quot;x&quot;&gt;</p>",
                Prose.html("<script>alert('1')</script> & <b onclick=\"x\">"));
        assertEquals("<p><a href=\"/&quot;onmouseover=x\">a</a></p>", Prose.html("[a](/\"onmouseover=x)"));
    }

    @Property(tries = 2000)
    void neverLetsAnythingOutButItsOwnTags(@ForAll @StringLength(max = 60)
            @Chars({'<', '>', '"', '\'', '&', '*', '[', ']', '(', ')', '#', '-', '\n', ' ', '/', ':', '1', '.'})
            @CharRange(from = 'a', to = 'f') String text) {
        var rest = Prose.html(text).replaceAll("</?(p|h2|h3|ul|ol|li|blockquote|strong|em|a)>|<br/>", "")
                .replaceAll("<a href=\"[^\"<>]*\">", "");
        assertFalse(rest.contains("<") || rest.contains(">") || rest.contains("\""), rest);
    }

    @Property(tries = 500)
    void losesNoWord(@ForAll @StringLength(max = 200) @CharRange(from = 'a',
            to = 'z') @Chars({' ', '\n', ','}) String text) {
        var words = Prose.html(text).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        assertEquals(text.replaceAll("\\s+", " ").strip(), words);
    }

    @Test
    void isQuickWithTextMeantToBeSlow() {
        assertTrue(Prose.html("*".repeat(20_000)).length() >= 20_000);
        assertTrue(Prose.html("[".repeat(10_000) + "](".repeat(5_000)).length() >= 20_000);
    }
}
