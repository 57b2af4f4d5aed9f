package org.kontor.checkout.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
    void takesNoControlCharacterOverFromThePhone() {
        assertEquals("+49 30", form(" +49\u000030").contact().phone());
    }
}
