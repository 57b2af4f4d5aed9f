insert into status_arrow values
    ('payment', 'REQUIRES_ACTION', 'PART_CAPTURED'), ('payment', 'UNKNOWN', 'PART_CAPTURED');

-- Money may be reserved with the order and taken with each parcel; what is reserved and not taken is let go.
alter table payment
    add column take_money       varchar(12) not null default 'AT_ORDER',
    add column released_minor   bigint      not null default 0,
    add column several_captures boolean     not null default false,
    add column capture_before   timestamptz,
    add constraint ck_payment_take_money check (take_money in ('AT_ORDER', 'AT_SHIPMENT')),
    add constraint ck_payment_released check (released_minor >= 0 and captured_minor + released_minor <= authorised_minor);

-- A payment that let a part go can be completed by another one; else there is one alive per reference and method.
drop index uq_payment_live;
create unique index uq_payment_live on payment (reference, method) where released_minor = 0 and status in
    ('CREATED', 'REQUIRES_ACTION', 'PROCESSING', 'AUTHORIZED', 'PART_CAPTURED', 'CAPTURED', 'UNKNOWN');
create index ix_payment_reserved on payment (capture_before) where status in ('AUTHORIZED', 'PART_CAPTURED');

-- How each market wants to be paid; staff of finance change it.
create table payment_terms (
    market     varchar(10)  not null,
    take_money varchar(12)  not null,
    changed_by varchar(120) not null,
    changed_at timestamptz  not null,
    version    bigint       not null default 0,
    constraint pk_payment_terms primary key (market),
    constraint fk_payment_terms_market foreign key (market) references market deferrable initially deferred,
    constraint ck_payment_terms_take_money check (take_money in ('AT_ORDER', 'AT_SHIPMENT'))
);
insert into payment_terms (market, take_money, changed_by, changed_at) select code, 'AT_ORDER', 'migration', now() from market;

-- Whatever the application believes: money that was taken or given back is the sum of the calls that did it.
create function refuse_uneven_payment() returns trigger language plpgsql as $$
declare
    taken bigint;
    returned bigint;
    now_captured bigint;
    now_refunded bigint;
begin
    select captured_minor, refunded_minor into now_captured, now_refunded from kontor.payment where id = new.id;
    select coalesce(sum(amount_minor) filter (where type in ('SALE', 'CAPTURE')), 0),
           coalesce(sum(amount_minor) filter (where type = 'REFUND'), 0)
        into taken, returned from kontor.payment_transaction where payment_id = new.id and status = 'SUCCESS';
    if taken <> now_captured or returned <> now_refunded then
        raise exception 'payment % says % taken and % returned, its calls % and %', new.id, now_captured, now_refunded,
            taken, returned using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger tr_payment_even after update of captured_minor, refunded_minor on payment
    deferrable initially deferred for each row execute function refuse_uneven_payment();
