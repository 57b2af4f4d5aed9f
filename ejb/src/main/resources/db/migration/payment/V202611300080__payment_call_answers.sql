-- Every different answer that a call got, in order; the call itself keeps only the last. Of calls before this the last is all there is.
create table payment_call_answer (
    id             bigint generated always as identity,
    transaction_id bigint      not null,
    status         varchar(12) not null,
    answer         varchar(500),
    at             timestamptz not null,
    constraint pk_payment_call_answer primary key (id),
    constraint fk_payment_call_answer_transaction foreign key (transaction_id) references payment_transaction,
    constraint ck_payment_call_answer_status check (status in ('INIT', 'SUCCESS', 'FAILED', 'PENDING', 'UNKNOWN'))
);
insert into payment_call_answer (transaction_id, status, answer, at)
    select id, status, answer, updated_at from payment_transaction order by updated_at, id;
create index ix_payment_call_answer_transaction on payment_call_answer (transaction_id);
create trigger tr_payment_call_answer_append_only before update or delete on payment_call_answer
    for each row execute function refuse_change();

create function payment_call_answered() returns trigger language plpgsql as $$
begin
    insert into kontor.payment_call_answer (transaction_id, status, answer, at)
        values (new.id, new.status, new.answer, new.updated_at);
    return null;
end $$;
create trigger tr_payment_transaction_begun after insert on payment_transaction
    for each row execute function payment_call_answered();
create trigger tr_payment_transaction_answered after update of status, answer on payment_transaction
    for each row when ((old.status, old.answer) is distinct from (new.status, new.answer))
    execute function payment_call_answered();
