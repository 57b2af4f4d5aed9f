package org.kontor.invoicing;

/** The two documents that the shop issues; each has a series of its own. Codes are UNTDID 1001 (BT-3). */
public enum InvoiceKind {
    INVOICE("INV", 380),
    CREDIT_NOTE("CN", 381);

    private final String series;
    private final int typeCode;

    InvoiceKind(String series, int typeCode) {
        this.series = series;
        this.typeCode = typeCode;
    }

    public String series() {
        return series;
    }

    int typeCode() {
        return typeCode;
    }
}
