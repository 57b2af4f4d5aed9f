-- Why an order bears its tax: decided once, when it was placed, with the proof of the buyer's VAT id as it was then.
alter table orders
    add tax_treatment    varchar(16) not null default 'DOMESTIC',
    add tax_country      varchar(2)  not null default 'DE',
    add tax_reason       varchar(30) not null default 'HOME',
    add vat_id           varchar(20),
    add vat_verdict      varchar(12),
    add vat_consultation varchar(60),
    add vat_checked_at   timestamptz,
    add vat_answer       varchar(4000),
    add constraint ck_orders_tax_treatment check (tax_treatment in ('DOMESTIC', 'DESTINATION', 'REVERSE_CHARGE', 'EXPORT')),
    add constraint ck_orders_untaxed check (tax_treatment in ('DOMESTIC', 'DESTINATION') or tax_minor = 0),
    add constraint ck_orders_reverse_charge check (tax_treatment <> 'REVERSE_CHARGE'
        or vat_id is not null and vat_verdict is not null and vat_verdict = 'VALID' and vat_checked_at is not null);
