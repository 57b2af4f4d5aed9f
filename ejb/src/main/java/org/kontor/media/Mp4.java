package org.kontor.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/**
 * Looks into an MP4 without decoding it: how long and how large it is, whether browsers can play it, and whether its
 * index (the part called moov) comes before the pictures. Cameras write the index last, and such a video would not
 * start before all of it had been loaded; so it is written anew with the index in front.
 */
final class Mp4 {

    private static final Set<String> PLAYABLE = Set.of("avc1", "avc3", "vp09", "av01");
    private static final int LARGEST_INDEX = 32 * 1024 * 1024;

    private final List<Atom> atoms;
    private final Atom moov;
    private final ByteBuffer index;

    private Mp4(List<Atom> atoms, Atom moov, ByteBuffer index) {
        this.atoms = atoms;
        this.moov = new Atom("moov", 0, moov.length(), moov.head());
        this.index = index;
    }

    /** How a video looks and plays. */
    record Facts(int width, int height, long millis) {
    }

    static Mp4 open(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var atoms = Atom.in(channel);
            var moov = only(atoms, "moov");
            only(atoms, "mdat");
            Atom.require(moov.length() <= LARGEST_INDEX);
            var index = ByteBuffer.allocate((int) moov.length());
            channel.position(moov.start());
            while (index.hasRemaining() && channel.read(index) >= 0) {
                continue;
            }
            Atom.require(!index.hasRemaining());
            return new Mp4(atoms, moov, index.flip());
        }
    }

    private static Atom only(List<Atom> atoms, String type) {
        var first = atoms.stream().filter(atom -> atom.type().equals(type)).findFirst();
        Atom.require(first.isPresent());
        return first.get();
    }

    /** Refuses a file without pictures and one in a coding that only some browsers play. */
    Facts facts() {
        var track = moov.children(index).stream().filter(this::isPicture).findFirst()
                .orElseThrow(() -> new UploadRefused("noPictures"));
        requirePlayable(track);
        var head = track.find(index, "tkhd").map(atom -> atom.content(index, 84))
                .orElseThrow(() -> new UploadRefused("brokenVideo"));
        var size = head.get(0) == 1 ? 88 : 76;
        Atom.require(head.limit() >= size + 8);
        return new Facts(head.getShort(size) & 0xFFFF, head.getShort(size + 4) & 0xFFFF, millis());
    }

    private boolean isPicture(Atom track) {
        return track.type().equals("trak") && track.find(index, "mdia", "hdlr")
                .map(atom -> text(atom.content(index, 12), 8)).filter("vide"::equals).isPresent();
    }

    private void requirePlayable(Atom track) {
        var coding = track.find(index, "mdia", "minf", "stbl", "stsd").map(atom -> text(atom.content(index, 16), 12))
                .orElseThrow(() -> new UploadRefused("brokenVideo"));
        if (!PLAYABLE.contains(coding)) {
            throw new UploadRefused("coding", coding.startsWith("hvc") || coding.startsWith("hev") ? "HEVC (H.265)"
                    : coding.replaceAll("[^A-Za-z0-9]", "?"));
        }
    }

    private long millis() {
        var head = moov.find(index, "mvhd").map(atom -> atom.content(index, 20))
                .orElseThrow(() -> new UploadRefused("brokenVideo"));
        var longForm = head.get(0) == 1;
        Atom.require(!longForm || head.limit() >= 32);
        var scale = head.getInt(longForm ? 20 : 12) & 0xFFFFFFFFL;
        var duration = longForm ? head.getLong(24) : head.getInt(16) & 0xFFFFFFFFL;
        Atom.require(scale > 0 && duration >= 0 && duration < Long.MAX_VALUE / 1000);
        return duration * 1000 / scale;
    }

    private static String text(ByteBuffer content, int at) {
        return StandardCharsets.ISO_8859_1.decode(content.duplicate().position(at).limit(at + 4)).toString();
    }

    boolean startsAtOnce() {
        return indexAt() < only(atoms, "mdat").start();
    }

    private long indexAt() {
        return only(atoms, "moov").start();
    }

    /** Writes the same video with its index right behind the file's first part. */
    void writeIndexFirst(Path from, Path to) throws IOException {
        var first = atoms.get(0);
        shiftChunks(first.end(), indexAt(), moov.length());
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = FileChannel.open(to, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            copy(in, first, out);
            var moved = index.duplicate().rewind();
            while (moved.hasRemaining()) {
                out.write(moved);
            }
            for (var atom : atoms.subList(1, atoms.size())) {
                if (atom.start() != indexAt()) {
                    copy(in, atom, out);
                }
            }
        }
    }

    private static void copy(FileChannel in, Atom atom, FileChannel out) throws IOException {
        for (var done = 0L; done < atom.length();) {
            var sent = in.transferTo(atom.start() + done, atom.length() - done, out);
            Atom.require(sent > 0);
            done += sent;
        }
    }

    /** What lay between the first part and the index moves back by the length of the index; tables point there. */
    private void shiftChunks(long from, long to, long by) {
        for (var track : moov.children(index)) {
            if (track.type().equals("trak")) {
                track.find(index, "mdia", "minf", "stbl", "stco")
                        .ifPresent(atom -> shift(atom, Integer.BYTES, from, to, by));
                track.find(index, "mdia", "minf", "stbl", "co64")
                        .ifPresent(atom -> shift(atom, Long.BYTES, from, to, by));
            }
        }
    }

    private void shift(Atom table, int width, long from, long to, long by) {
        var content = table.content(index, 8);
        var count = content.getInt(4) & 0xFFFFFFFFL;
        Atom.require(8 + count * width <= content.limit());
        for (var i = 0; i < count; i++) {
            var at = 8 + i * width;
            var chunk = width == Long.BYTES ? content.getLong(at) : content.getInt(at) & 0xFFFFFFFFL;
            if (chunk < from || chunk >= to) {
                continue;
            }
            Atom.require(width == Long.BYTES || chunk + by <= 0xFFFFFFFFL);
            if (width == Long.BYTES) {
                content.putLong(at, chunk + by);
            } else {
                content.putInt(at, (int) (chunk + by));
            }
        }
    }
}
