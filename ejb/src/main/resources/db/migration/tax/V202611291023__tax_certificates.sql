-- Certificates that free one customer from the tax of one country; both days belong to it. Never deleted: what an order
-- was freed by must be found years later.
create table tax_certificate (
    id         bigint       generated always as identity,
    customer   varchar(254) not null,
    country    varchar(2)   not null,
    number     varchar(60)  not null,
    valid_from date         not null,
    valid_to   date         not null,
    document   varchar(200),
    entered_by varchar(60)  not null,
    entered_at timestamptz  not null default business_now(),
    revoked_on date,
    reason     varchar(200),
    constraint pk_tax_certificate primary key (id),
    constraint uq_tax_certificate_number unique (customer, country, number),
    constraint ck_tax_certificate_days check (valid_from <= valid_to),
    constraint ck_tax_certificate_revoked check ((revoked_on is null) = (reason is null))
);
create trigger tr_tax_certificate_no_delete before delete on tax_certificate
    for each row execute function refuse_change();
create trigger tr_tax_certificate_no_truncate before truncate on tax_certificate
    for each statement execute function refuse_change();
