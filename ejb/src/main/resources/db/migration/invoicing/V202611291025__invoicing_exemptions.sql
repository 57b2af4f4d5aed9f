-- A document may be free of tax by a certificate of the buyer.
alter table invoice
    drop constraint ck_invoice_tax_treatment,
    add constraint ck_invoice_tax_treatment
        check (tax_treatment in ('DOMESTIC', 'DESTINATION', 'REVERSE_CHARGE', 'EXPORT', 'EXEMPT'));
