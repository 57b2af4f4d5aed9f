-- From which addresses later payments of an order were begun; taken away after the days that staff chose.
create table risk_payer (
    order_number varchar(20) not null,
    source_mark  varchar(64) not null,
    at           timestamptz not null,
    constraint pk_risk_payer primary key (order_number, source_mark)
);
create index ix_risk_payer_source on risk_payer (source_mark, at);
create index ix_risk_payer_at on risk_payer (at);

-- What was decided on a doubtful order; only letting it go on was kept before.
alter table risk_check add column decision varchar(9);
update risk_check set decision = 'RELEASED' where decided_at is not null;
alter table risk_check
    add constraint ck_risk_check_decision check (decision in ('RELEASED', 'CANCELLED')),
    add constraint ck_risk_check_decision_whole check ((decision is null) = (decided_at is null));
