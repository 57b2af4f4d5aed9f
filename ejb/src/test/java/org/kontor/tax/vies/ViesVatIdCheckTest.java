package org.kontor.tax.vies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.shared.VatId;
import org.kontor.shared.line.OtherEnd;
import org.kontor.tax.VatIdAnswer;
import org.kontor.tax.VatVerdict;

/** The adapter against answers in the shape of the service over real HTTP; it never takes doubt for a yes or a no. */
class ViesVatIdCheckTest {

    private static final VatId ASKED = new VatId("EL123456789");

    private final OtherEnd vies = new OtherEnd();

    @AfterEach
    void close() {
        vies.close();
    }

    private ViesVatIdCheck check() {
        return new ViesVatIdCheck(new ViesSettings(vies.address() + "/vies/"));
    }

    private VatIdAnswer ask() {
        return ask(check());
    }

    private static VatIdAnswer ask(ViesVatIdCheck check) {
        return check.ask(ASKED, Optional.of(new VatId("DE136695976")));
    }

    @Test
    void keepsTheNumberOfTheConsultationAndTheWholeAnswer() {
        var answer = """
                {"countryCode":"EL","vatNumber":"123456789","requestDate":"2026-11-28T10:00:00.000Z","valid":true,
                 "requestIdentifier":"WAPIAAAAZ1","name":"ALPHA AE","address":"ATHENS"}""";
        vies.answers(answer);

        assertEquals(new VatIdAnswer(VatVerdict.VALID, "WAPIAAAAZ1", answer), ask());
        assertEquals(List.of("POST /vies/check-vat-number {\"countryCode\":\"EL\",\"vatNumber\":\"123456789\","
                + "\"requesterMemberStateCode\":\"DE\",\"requesterNumber\":\"136695976\"}"), vies.requests());
    }

    @Test
    void takesANoForANo() {
        vies.answers("{\"valid\":false,\"requestIdentifier\":\"\",\"name\":\"---\"}");

        assertEquals(VatVerdict.INVALID, ask().verdict());
        assertNull(ask().consultation());
    }

    @ParameterizedTest
    @CsvSource({"400,INVALID_INPUT,INVALID", "500,MS_UNAVAILABLE,UNAVAILABLE", "200,MS_UNAVAILABLE,UNAVAILABLE",
        "500,MS_MAX_CONCURRENT_REQ,UNAVAILABLE", "400,INVALID_REQUESTER_INFO,UNAVAILABLE",
        "403,IP_BLOCKED,UNAVAILABLE"})
    void readsARefusal(int code, String error, VatVerdict verdict) {
        vies.answers(code, "{\"actionSucceed\":false,\"errorWrappers\":[{\"error\":\"" + error + "\"}]}");

        assertEquals(verdict, ask().verdict());
    }

    @ParameterizedTest
    @CsvSource({"503,gone", "200,<html>", "200,{}", "502,{\"valid\":true}", "0,silence"})
    void takesEverythingElseForSilence(int code, String said) {
        vies.answers(code, said);

        assertEquals(VatVerdict.UNAVAILABLE, ask().verdict());
    }

    @Test
    void outlivesAServiceThatIsNotThere() {
        vies.close();

        assertEquals(VatVerdict.UNAVAILABLE, ask().verdict());
    }

    @Test
    void leavesAServiceAloneThatIsSilentSoThatNobodyWaitsForIt() {
        vies.answers(OtherEnd.SILENCE, "");
        var check = check();
        IntStream.range(0, 3).forEach(turn -> ask(check));
        var asked = vies.requests().size();

        assertEquals(VatIdAnswer.unavailable("VIES was silent a moment ago; it is left alone for a while."), ask(check));
        assertEquals(asked, vies.requests().size());
    }
}
