package org.kontor.accounting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.accounting.ProofLine.Finding;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.Row;

/** Takes the proof: asks every check and notes what it found. Also the form in which a proof is kept. */
@ApplicationScoped
class Proof {

    private static final int EXAMPLES = 5;

    @PersistenceContext
    private EntityManager entities;

    List<ProofLine> take() {
        return BooksCheck.all().stream().map(this::ask).toList();
    }

    private ProofLine ask(BooksCheck check) {
        var rows =
                Row.of(entities.createNativeQuery("select cast(subject as text), cast(found as text), count(*) over ()"
                + " from (" + check.sql() + ") broken limit " + EXAMPLES));
        var broken = rows.isEmpty() ? 0 : rows.get(0).number(2);
        return new ProofLine(check.code(), broken, rows.stream().map(row -> new Finding(row.text(0), row.text(1)))
                .toList());
    }

    static String write(List<ProofLine> proof) {
        var lines = JsonMaker.array();
        for (var line : proof) {
            var examples = JsonMaker.array();
            line.examples().forEach(example -> examples.add(JsonMaker.object()
                    .add("subject", String.valueOf(example.subject())).add("found", String.valueOf(example.found()))));
            lines.add(JsonMaker.object().add("code", line.code()).add("broken", line.broken())
                    .add("examples", examples));
        }
        return lines.build().toString();
    }

    static List<ProofLine> read(String text) {
        try (var reader = JsonMaker.reader(text)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(line -> new ProofLine(line.getString("code"), line.getJsonNumber("broken").longValue(),
                            line.getJsonArray("examples").getValuesAs(JsonObject.class).stream()
                                    .map(example -> new Finding(example.getString("subject"),
                                    example.getString("found")))
                                    .toList()))
                    .toList();
        }
    }
}
