package org.kontor.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of an MP4 file (ISO/IEC 14496-12 calls it a box): its type, where it begins, how long it and its head are. */
record Atom(String type, long start, long length, int head) {

    private static final int PLAIN_HEAD = 8;
    private static final int LONG_HEAD = 16;
    private static final int MOST = 10_000;

    long end() {
        return start + length;
    }

    /** The parts that lie side by side in a file, whose sizes must fill it exactly. */
    static List<Atom> in(SeekableByteChannel file) throws IOException {
        var atoms = new ArrayList<Atom>();
        var head = ByteBuffer.allocate(LONG_HEAD);
        for (var position = 0L; position < file.size(); position = atoms.get(atoms.size() - 1).end()) {
            head.clear();
            file.position(position);
            while (head.hasRemaining() && file.read(head) >= 0) {
                continue;
            }
            atoms.add(at(head.flip(), position, file.size()));
            require(atoms.size() <= MOST);
        }
        return atoms;
    }

    /** The parts of a part that is held in memory. */
    List<Atom> children(ByteBuffer memory) {
        var atoms = new ArrayList<Atom>();
        for (var position = start + head; position + PLAIN_HEAD <= end(); position = atoms.get(atoms.size() - 1)
                .end()) {
            var window = memory.duplicate().position((int) position).limit((int) Math.min(position + LONG_HEAD, end()));
            atoms.add(at(window.slice(), position, end()));
            require(atoms.size() <= MOST);
        }
        return atoms;
    }

    /** The first part at the end of a path such as mdia, minf. */
    Optional<Atom> find(ByteBuffer memory, String... path) {
        var current = Optional.of(this);
        for (var type : path) {
            current = current.flatMap(atom -> atom.children(memory).stream()
                    .filter(child -> child.type.equals(type)).findFirst());
        }
        return current;
    }

    /** The content of a part that is held in memory, of at least so many bytes. */
    ByteBuffer content(ByteBuffer memory, int atLeast) {
        require(length - head >= atLeast);
        return memory.duplicate().position((int) start + head).limit((int) end()).slice();
    }

    private static Atom at(ByteBuffer head, long position, long end) {
        require(head.remaining() >= PLAIN_HEAD);
        var size = head.getInt(0) & 0xFFFFFFFFL;
        var type = StandardCharsets.ISO_8859_1.decode(head.duplicate().position(4).limit(PLAIN_HEAD)).toString();
        var headLength = PLAIN_HEAD;
        if (size == 1) {
            require(head.remaining() >= LONG_HEAD);
            size = head.getLong(PLAIN_HEAD);
            headLength = LONG_HEAD;
        } else if (size == 0) {
            size = end - position;
        }
        require(size >= headLength && size <= end - position);
        return new Atom(type, position, size, headLength);
    }

    static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw new UploadRefused("brokenVideo");
        }
    }
}
