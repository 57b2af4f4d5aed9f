-- What a way to pay costs the customer, tax included. None may be asked for cards and transfers (Directive (EU) 2015/2366,
-- Article 62(4)). A server of the version before does not know the column and charges nothing.
alter table payment_way
    add fee_minor bigint,
    add constraint ck_payment_way_fee check (fee_minor is null or fee_minor > 0 and method not in ('card', 'transfer'));
