package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.shared.Money;

class TransferOrderTest {

    private static TransferOrder order(Money amount, String bic) {
        return new TransferOrder("Kontor & Söhne GmbH", "DE89370400440532013000", bic, amount,
                CreditorReference.of("20016"));
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    @Test
    void writesTheCodeLineByLineAsTheGuidelineSays() {
        assertEquals("""
                BCD
                002
                1
                SCT
                COBADEFFXXX
                Kontor & Söhne GmbH
                DE89370400440532013000
                EUR34.90

                %s""".formatted(CreditorReference.of("20016")), order(eur(3490), "COBADEFFXXX").text());
    }

    @Test
    void leavesTheBicEmptyWhereThereIsNone() {
        assertEquals("", order(eur(5), null).text().split("\n")[4]);
        assertEquals("EUR0.05", order(eur(5), null).text().split("\n")[7]);
    }

    @Test
    void isForEurosOnly() {
        assertFalse(order(Money.ofMinor(3490, "JPY"), null).isScannable());
        assertThrows(IllegalStateException.class, () -> order(Money.ofMinor(3490, "JPY"), null).text());
    }

    @Test
    void canBeScannedFromItsPicture() throws Exception {
        var wanted = order(eur(123456), "COBADEFFXXX");
        var image = ImageIO.read(new ByteArrayInputStream(wanted.picture()));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        assertEquals(wanted.text(), new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"Kontor, DE89370400440532013001, -, 10, 5", "Kontor, DE89, -, 10, 5", "-, DE89370400440532013000, -, 10, 5",
        "Kontor, DE89370400440532013000, COBADE, 10, 5", "Kontor, DE89370400440532013000, -, 0, 0",
        "Kontor, DE89370400440532013000, -, 61, 5", "Kontor, DE89370400440532013000, -, 5, 6", "Kontor, -, -, 10, 5"})
    void isNotOfferedWithDetailsThatCannotBe(String holder, String iban, String bic, int days, int remind) {
        assertThrows(PaymentRefused.class, () -> new TransferTerms(true, holder, iban, bic, days, remind));
    }
}
