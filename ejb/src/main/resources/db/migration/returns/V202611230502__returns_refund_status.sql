insert into status_arrow values ('refund', 'GRANTED', 'PAID_OUT'), ('refund', 'GRANTED', 'FAILED');
create sequence refund_status_change_seq increment by 50 start with 50;
create table refund_status_change (
    id          bigint       not null,
    refund_id   bigint       not null,
    graph       varchar(20)  not null default 'refund',
    from_status varchar(24)  not null,
    to_status   varchar(24)  not null,
    reason      varchar(200) not null,
    actor       varchar(120) not null,
    correlation varchar(40),
    at          timestamptz  not null,
    constraint pk_refund_status_change primary key (id),
    constraint fk_refund_status_change_refund foreign key (refund_id) references refund,
    constraint ck_refund_status_change_graph check (graph = 'refund'),
    constraint fk_refund_status_change_arrow foreign key (graph, from_status, to_status) references status_arrow
);
create index ix_refund_status_change_refund on refund_status_change (refund_id, id);
create trigger tr_refund_status_change_append_only before update or delete on refund_status_change
    for each row execute function refuse_change();
