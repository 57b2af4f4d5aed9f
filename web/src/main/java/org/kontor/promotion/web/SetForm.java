package org.kontor.promotion.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kontor.promotion.SetPrice;
import org.kontor.promotion.Target;

/** The goods of a set, as staff type them; parts from the third on may be left empty. */
public class SetForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 5;
    private static final int LEAST = 2;

    private final List<Part> parts = new ArrayList<>();

    /** So many pieces of some goods; no pieces leave the part out. */
    public static class Part implements Serializable {

        private static final long serialVersionUID = 1L;

        private String pieces = "";
        private TargetForm target = TargetForm.of(Target.all());

        public String getPieces() {
            return pieces;
        }

        public void setPieces(String pieces) {
            this.pieces = pieces;
        }

        public TargetForm getTarget() {
            return target;
        }
    }

    SetForm() {
        for (var at = 0; at < MOST; at++) {
            parts.add(new Part());
        }
        parts.subList(0, LEAST).forEach(part -> part.pieces = "1");
    }

    void show(List<SetPrice.Part> known) {
        for (var at = 0; at < MOST; at++) {
            var isThere = at < known.size();
            parts.get(at).pieces = isThere ? String.valueOf(known.get(at).pieces()) : "";
            parts.get(at).target = TargetForm.of(isThere ? known.get(at).target() : Target.all());
        }
    }

    List<SetPrice.Part> read(Entries entries) {
        var read = new ArrayList<SetPrice.Part>();
        for (var at = 0; at < MOST; at++) {
            var part = parts.get(at);
            if (at < LEAST || !Entries.text(part.pieces).isEmpty()) {
                var field = "part" + (at + 1);
                read.add(new SetPrice.Part(entries.target(field, part.target),
                        entries.number(field + "-pieces", part.pieces, 1)));
            }
        }
        return read;
    }

    public Part getFirst() {
        return parts.get(0);
    }

    public Part getSecond() {
        return parts.get(1);
    }

    public Part getThird() {
        return parts.get(2);
    }

    public Part getFourth() {
        return parts.get(3);
    }

    public Part getFifth() {
        return parts.get(4);
    }
}
