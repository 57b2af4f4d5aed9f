create sequence account_seq increment by 50 start with 50;
create table account (
    id       bigint       not null,
    code     varchar(40)  not null,
    currency varchar(3)   not null,
    type     varchar(10)  not null,
    name     varchar(120) not null,
    constraint pk_account primary key (id),
    constraint uq_account_code unique (code, currency),
    constraint uq_account_currency unique (id, currency),
    constraint ck_account_type check (type in ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE'))
);
create sequence journal_entry_seq increment by 50 start with 50;
create table journal_entry (
    id            bigint       not null,
    reference     varchar(120) not null,
    business_date date         not null,
    recorded_at   timestamptz  not null,
    reason        varchar(200) not null,
    subject       varchar(40),
    reverses_id   bigint,
    constraint pk_journal_entry primary key (id),
    constraint uq_journal_entry_reference unique (reference),
    constraint uq_journal_entry_reverses unique (reverses_id),
    constraint fk_journal_entry_reverses foreign key (reverses_id) references journal_entry
);
create index ix_journal_entry_date on journal_entry (business_date, id);
create index ix_journal_entry_subject on journal_entry (subject);
create sequence posting_seq increment by 50 start with 50;
create table posting (
    id         bigint     not null,
    entry_id   bigint     not null,
    account_id bigint     not null,
    currency   varchar(3) not null,
    side       varchar(6) not null,
    minor      bigint     not null,
    constraint pk_posting primary key (id),
    constraint fk_posting_entry foreign key (entry_id) references journal_entry deferrable initially deferred,
    constraint fk_posting_account foreign key (account_id, currency) references account (id, currency),
    constraint ck_posting_side check (side in ('DEBIT', 'CREDIT')),
    constraint ck_posting_minor check (minor > 0)
);
create index ix_posting_entry on posting (entry_id);
create index ix_posting_account on posting (account_id);

create function refuse_unbalanced_entry() returns trigger language plpgsql as $$
begin
    if exists (select 1 from kontor.posting where entry_id = new.entry_id group by currency
               having sum(case side when 'DEBIT' then minor else -minor end) <> 0) then
        raise exception 'journal entry % does not balance', new.entry_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger tr_posting_balanced after insert on posting
    deferrable initially deferred for each row execute function refuse_unbalanced_entry();
create trigger tr_posting_append_only before update or delete on posting
    for each row execute function refuse_change();
create trigger tr_posting_no_truncate before truncate on posting
    for each statement execute function refuse_change();
create trigger tr_journal_entry_append_only before update or delete on journal_entry
    for each row execute function refuse_change();
create trigger tr_journal_entry_no_truncate before truncate on journal_entry
    for each statement execute function refuse_change();
