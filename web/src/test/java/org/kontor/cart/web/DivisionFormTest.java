package org.kontor.cart.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.cart.web.DivisionForm.Part;
import org.kontor.cart.web.DivisionForm.Wrong;
import org.kontor.shared.Sku;

/** CHK-07: what is typed as a number of pieces. */
class DivisionFormTest {

    private static DivisionForm typed(String first, String second) {
        return new DivisionForm(1, List.of(new Part("own", null, Map.of("LAMP", first)),
                new Part("other", null, Map.of("LAMP", second))));
    }

    @Test
    void namesTheFieldInWhichNoNumberIs() {
        for (var wrong : List.of("some", "-1", "1.5", "1000", "١")) {
            assertEquals(Optional.of(new Wrong(2, "LAMP")), typed("1", wrong).wrong(), wrong);
        }
        assertEquals("pieces-2-LAMP", typed("1", "x").wrong().orElseThrow().field());
        assertEquals(Optional.empty(), typed("1", "").wrong());
    }

    @Test
    void readsEmptyFieldsAsNothing() {
        var form = typed("2", "");
        assertEquals(Map.of(new Sku("LAMP"), 2), DivisionForm.pieces(form.parts().get(0)));
        assertEquals(Map.of(), DivisionForm.pieces(form.parts().get(1)));
    }
}
