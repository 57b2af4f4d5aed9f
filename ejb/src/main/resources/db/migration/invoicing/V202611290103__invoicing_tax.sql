-- Which country's tax a document charges, and how.
alter table invoice
    add tax_treatment varchar(16) not null default 'DOMESTIC',
    add tax_country   varchar(2)  not null default 'DE',
    add constraint ck_invoice_tax_treatment check (tax_treatment in ('DOMESTIC', 'DESTINATION', 'REVERSE_CHARGE', 'EXPORT')),
    add constraint ck_invoice_untaxed check (tax_treatment in ('DOMESTIC', 'DESTINATION') or tax_minor = 0);
