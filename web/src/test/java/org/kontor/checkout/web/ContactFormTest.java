package org.kontor.checkout.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContactFormTest {

    private static ContactForm form(String phone) {
        var form = new ContactForm();
        form.setEmail("jonas@example.com");
        form.setPhone(phone);
        form.getShipTo().setCountry("DE");
        form.getShipTo().setName("Jonas Weber");
        form.getShipTo().setStreet("Torstra\u00dfe 14");
        form.getShipTo().setPostcode("10119");
        form.getShipTo().setCity("Berlin");
        return form;
    }

    @Test
    void saysAtThePhoneThatItIsTooLong() {
        assertEquals("[phone]", form("1".repeat(41)).faults().keySet().toString());
        assertEquals("[]", form("1".repeat(40) + " ").faults().keySet().toString());
        assertEquals("[]", form(null).faults().keySet().toString());
    }

    @Test
    void takesAsAPhoneNumberWhatSomebodyCanCall() {
        for (var number : List.of("+49 (30) 12/34-5 ext. 6", "0041.44.668.18.00", "\u0660\u0661\u0662\u0663", "112", " ")) {
            assertEquals("[]", form(number).faults().keySet().toString(), number);
        }
        for (var number : List.of("no phone", "\ud83d\ude00 12345", "12", "+49 30 <b>1234</b>", "%00123")) {
            assertEquals("[phone]", form(number).faults().keySet().toString(), number);
        }
    }

    @Test
    void takesNoControlCharacterOverFromThePhone() {
        assertEquals("+49 30", form(" +49\u000030").contact().phone());
    }
}
