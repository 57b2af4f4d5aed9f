-- Units of an order that were called off before they left: written down and done in one transaction. What of the line's
-- money had been taken goes back as a refund (goods NOT_SHIPPED); what had not is never taken.
create sequence cancellation_number_seq start with 8001;
create sequence cancellation_seq increment by 50 start with 50;
create table cancellation (
    id           bigint       not null,
    number       varchar(20)  not null,
    order_number varchar(20)  not null,
    whole        boolean      not null,
    by_customer  boolean      not null,
    currency     varchar(3)   not null,
    idem_key     varchar(120) not null,
    reason       varchar(300) not null,
    cancelled_by varchar(120) not null,
    created_at   timestamptz  not null,
    constraint pk_cancellation primary key (id),
    constraint uq_cancellation_number unique (number),
    constraint uq_cancellation_idem_key unique (idem_key)
);
create index ix_cancellation_order on cancellation (order_number);
create sequence cancellation_line_seq increment by 50 start with 50;
create table cancellation_line (
    id              bigint not null,
    cancellation_id bigint not null,
    order_line_id   bigint not null,
    quantity        int    not null,
    waived_minor    bigint not null,
    refund_minor    bigint not null,
    constraint pk_cancellation_line primary key (id),
    constraint uq_cancellation_line unique (cancellation_id, order_line_id),
    constraint fk_cancellation_line_cancellation foreign key (cancellation_id) references cancellation,
    constraint fk_cancellation_line_order_line foreign key (order_line_id) references order_line deferrable initially deferred,
    constraint ck_cancellation_line_quantity check (quantity >= 0),
    constraint ck_cancellation_line_money check (waived_minor >= 0 and refund_minor >= 0)
);
create index ix_cancellation_line_order_line on cancellation_line (order_line_id);
create trigger tr_cancellation_append_only before update or delete on cancellation
    for each row execute function refuse_change();
create trigger tr_cancellation_line_append_only before update or delete on cancellation_line
    for each row execute function refuse_change();

-- What was cancelled by refunds until now becomes a cancellation of its own.
insert into cancellation (id, number, order_number, whole, by_customer, currency, idem_key, reason, cancelled_by, created_at)
select nextval('cancellation_seq'), 'C' || nextval('cancellation_number_seq'), r.order_number, false, false, r.currency,
       'cancelled-by:' || r.number, r.reason, r.granted_by, r.settled_at
from refund r where r.status = 'PAID_OUT' and exists (select 1 from refund_line l where l.refund_id = r.id and l.goods = 'NOT_SHIPPED');
insert into cancellation_line (id, cancellation_id, order_line_id, quantity, waived_minor, refund_minor)
select nextval('cancellation_line_seq'), c.id, l.order_line_id, l.quantity, 0, l.amount_minor
from cancellation c join refund r on c.idem_key = 'cancelled-by:' || r.number
join refund_line l on l.refund_id = r.id and l.goods = 'NOT_SHIPPED';

create view audit.v_cancellation_line as
select c.number, o.id as order_id, l.order_line_id as line_id, l.quantity as qty, l.waived_minor, l.refund_minor,
       c.created_at
from kontor.cancellation c join kontor.cancellation_line l on l.cancellation_id = c.id
left join kontor.orders o on o.number = c.order_number;
comment on view audit.v_cancellation_line is 'Units called off before they left, and the money that was never taken for them or went back.';
