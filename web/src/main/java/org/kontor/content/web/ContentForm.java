package org.kontor.content.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontor.content.Block;
import org.kontor.content.ContentSheet;
import org.kontor.content.Draft;
import org.kontor.content.SaveContentPage;

/** The working copy of a page as staff type it, with the version that they read. */
public class ContentForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUMMARY = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_BLOCKS = 100;

    private final String slug;
    private final ArrayList<BlockForm> blocks;
    private long version;
    private String title;
    private String summary;

    ContentForm(ContentSheet sheet) {
        this.slug = sheet.slug();
        this.version = sheet.version();
        this.title = sheet.draft().title();
        this.summary = sheet.draft().summary();
        this.blocks = new ArrayList<>(sheet.draft().blocks().stream().map(BlockForm::new).toList());
    }

    /** What is wrong, as the key of its sentence by the field that it is wrong in. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (line(title).isEmpty()) {
            faults.put("title", "content.title.missing");
        } else if (line(title).length() > LONGEST_TITLE) {
            faults.put("title", "content.title.long");
        }
        if (line(summary).length() > LONGEST_SUMMARY) {
            faults.put("summary", "content.summary.long");
        }
        for (var at = 0; at < blocks.size(); at++) {
            if (lines(blocks.get(at).getText()).length() > LONGEST_TEXT) {
                faults.put("list:" + at + (blocks.get(at).isWords() ? ":text" : ":caption"), "content.text.long");
            }
        }
        return faults;
    }

    SaveContentPage wanted() {
        return new SaveContentPage(slug, version,
                new Draft(line(title), line(summary), blocks.stream().map(BlockForm::wanted).toList()));
    }

    /** What was typed is saved at this version now. */
    void savedAt(long newVersion) {
        version = newVersion;
    }

    long version() {
        return version;
    }

    /** Adds a block at the end; false when the page is full. */
    boolean add(Block block) {
        return blocks.size() < MOST_BLOCKS && blocks.add(new BlockForm(block));
    }

    /** Moves a block by some places, as far as there is room. */
    void move(BlockForm block, int places) {
        var at = blocks.indexOf(block);
        var to = at + places;
        if (at >= 0 && to >= 0 && to < blocks.size()) {
            Collections.swap(blocks, at, to);
        }
    }

    /** Which block it is, as people count. */
    public int number(BlockForm block) {
        return blocks.indexOf(block) + 1;
    }

    public boolean isFirst(BlockForm block) {
        return number(block) == 1;
    }

    public boolean isLast(BlockForm block) {
        return number(block) == blocks.size();
    }

    void drop(BlockForm block) {
        blocks.remove(block);
    }

    /** The fingerprints of all pictures and videos. */
    List<String> assets() {
        return blocks.stream().map(BlockForm::getAsset).filter(Objects::nonNull).distinct().toList();
    }

    /** Text of one line: no breaks, and no marks that nobody sees. */
    static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("\\s+", " ").replaceAll("\\p{Cc}", "").strip();
    }

    /** Text of several lines with plain breaks. */
    static String lines(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    }

    public List<BlockForm> getBlocks() {
        return blocks;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }
}
