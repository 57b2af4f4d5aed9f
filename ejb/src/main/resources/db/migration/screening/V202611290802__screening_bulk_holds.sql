-- Orders that were held or released together: one run for each press, and what became of each order.
create table bulk_hold (
    key    varchar(80)  not null,
    deed   varchar(8)   not null,
    reason varchar(200) not null,
    actor  varchar(120) not null,
    at     timestamptz  not null,
    constraint pk_bulk_hold primary key (key),
    constraint ck_bulk_hold_deed check (deed in ('HOLD', 'RELEASE'))
);
create table bulk_hold_row (
    bulk_key     varchar(80) not null,
    position     int         not null,
    order_number varchar(20) not null,
    outcome      varchar(16) not null default 'OPEN',
    constraint pk_bulk_hold_row primary key (bulk_key, order_number),
    constraint fk_bulk_hold_row_bulk foreign key (bulk_key) references bulk_hold,
    constraint ck_bulk_hold_row_outcome check (outcome in ('OPEN', 'DONE', 'ALREADY', 'NOT_CONFIRMED', 'UNPAID',
        'IN_REVIEW', 'UNKNOWN'))
);
