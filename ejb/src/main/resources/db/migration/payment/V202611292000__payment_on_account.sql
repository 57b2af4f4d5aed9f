-- Paying after delivery, by invoice, for the members of one group. The bank details are those of the transfer.
alter table payment_terms
    add account_offered    boolean not null default false,
    add account_group      varchar(20),
    add account_days       int     not null default 14,
    add account_most_minor bigint,
    add constraint fk_payment_terms_account_group foreign key (account_group) references buyer_group,
    add constraint ck_payment_terms_account check
        (not account_offered or account_group is not null and transfer_iban is not null),
    add constraint ck_payment_terms_account_days check (account_days between 1 and 90),
    add constraint ck_payment_terms_account_most check (account_most_minor > 0);

-- How many days after the invoice such a payment was agreed to come, and the last of them, once there is an invoice.
alter table payment
    add net_days int,
    add due_on   date,
    add constraint ck_payment_net_days check ((method = 'invoice') = (net_days is not null));
create index ix_payment_on_account on payment (due_on)
    where method = 'invoice' and status in ('AUTHORIZED', 'PART_CAPTURED');
