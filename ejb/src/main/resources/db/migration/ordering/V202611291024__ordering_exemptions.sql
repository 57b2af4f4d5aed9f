-- Which part of a country decided about the tax, and which certificate the buyer held, in force or not.
alter table orders
    add tax_territory varchar(20),
    add exempt_number varchar(60),
    add exempt_from   date,
    add exempt_to     date,
    drop constraint ck_orders_tax_treatment,
    add constraint ck_orders_tax_treatment
        check (tax_treatment in ('DOMESTIC', 'DESTINATION', 'REVERSE_CHARGE', 'EXPORT', 'EXEMPT')),
    add constraint ck_orders_exemption check (num_nulls(exempt_number, exempt_from, exempt_to) in (0, 3)
        and (tax_treatment <> 'EXEMPT' or exempt_number is not null));
