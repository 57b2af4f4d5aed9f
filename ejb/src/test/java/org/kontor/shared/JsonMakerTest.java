package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonMakerTest {

    @Test
    void indentsWhatPeopleReadAndLeavesOtherTextAlone() {
        assertEquals("{\n    \"id\": \"evt_1\",\n    \"paid\": true\n}", JsonMaker.indented("{\"id\":\"evt_1\",\"paid\":true}"));
        assertEquals("no JSON {", JsonMaker.indented("no JSON {"));
        assertEquals("", JsonMaker.indented(""));
    }
}
