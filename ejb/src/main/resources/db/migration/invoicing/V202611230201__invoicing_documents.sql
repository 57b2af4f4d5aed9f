-- The letterhead of new documents; issued ones keep a copy. saved_by is null while it is the sample of the demo shop.
create table invoice_seller (
    id         smallint      not null default 1,
    brand      varchar(60)   not null,
    name       varchar(160)  not null,
    street     varchar(160)  not null,
    postcode   varchar(12)   not null,
    city       varchar(80)   not null,
    country    varchar(2)    not null,
    vat_id     varchar(20)   not null,
    tax_number varchar(30)   not null,
    register   varchar(160)  not null,
    directors  varchar(200)  not null,
    email      varchar(254)  not null,
    phone      varchar(40)   not null,
    website    varchar(200)  not null,
    bank       varchar(120)  not null,
    iban       varchar(34)   not null,
    bic        varchar(11)   not null,
    saved_by   varchar(120),
    saved_at   timestamptz,
    version    bigint        not null default 0,
    constraint pk_invoice_seller primary key (id),
    constraint ck_invoice_seller_single check (id = 1)
);
insert into invoice_seller (brand, name, street, postcode, city, country, vat_id, tax_number, register, directors, email,
        phone, website, bank, iban, bic)
    values ('Norrgate', 'Norrgate GmbH', 'Speicherstraße 12', '20457', 'Hamburg', 'DE', 'DE136695976', '48/123/45678',
        'Amtsgericht Hamburg, HRB 154321', 'Managing directors: Ida Lund, Jonas Berg', 'service@norrgate.example',
        '+49 40 5550 1200', 'norrgate.example', 'Hanse Handelsbank', 'DE89370400440532013000', 'COBADEFFXXX');

-- Numbers without a gap: the series is locked, then its counter of the year moves, in the transaction that issues.
-- last_on and last_at keep dates in the order of numbers.
create table invoice_series (
    series  varchar(4)  not null,
    last_on date        not null,
    last_at timestamptz not null,
    constraint pk_invoice_series primary key (series)
);
insert into invoice_series values ('INV', '2000-01-01', '2000-01-01'), ('CN', '2000-01-01', '2000-01-01');
create table invoice_counter (
    series  varchar(4) not null,
    year    int        not null,
    last_no bigint     not null,
    constraint pk_invoice_counter primary key (series, year),
    constraint fk_invoice_counter_series foreign key (series) references invoice_series,
    constraint ck_invoice_counter_no check (last_no > 0)
);

-- An issued document. snapshot is all that it says; the hash proves that not a byte of it has changed.
create sequence invoice_seq increment by 50 start with 50;
create table invoice (
    id               bigint       not null,
    kind             varchar(12)  not null,
    series           varchar(4)   not null,
    year             int          not null,
    no               bigint       not null,
    number           varchar(20)  not null,
    order_number     varchar(20)  not null,
    shipment_number  varchar(20),
    refund_number    varchar(20),
    preceding_number varchar(20),
    currency         varchar(3)   not null,
    net_minor        bigint       not null,
    tax_minor        bigint       not null,
    gross_minor      bigint       not null,
    issued_on        date         not null,
    issued_at        timestamptz  not null,
    snapshot         text         not null,
    snapshot_hash    varchar(64)  not null,
    constraint pk_invoice primary key (id),
    constraint uq_invoice_kind unique (id, kind),
    constraint uq_invoice_number unique (number),
    constraint uq_invoice_no unique (series, year, no),
    constraint uq_invoice_refund unique (refund_number),
    constraint fk_invoice_order foreign key (order_number) references orders (number) deferrable initially deferred,
    constraint fk_invoice_preceding foreign key (preceding_number) references invoice (number) deferrable initially deferred,
    constraint ck_invoice_kind check (kind = 'INVOICE' and series = 'INV' or kind = 'CREDIT_NOTE' and series = 'CN'),
    constraint ck_invoice_no check (no > 0 and year = extract(year from issued_on)
        and number = series || '-' || year || '-' || lpad(no::text, greatest(6, length(no::text)), '0')),
    constraint ck_invoice_reason check ((kind = 'CREDIT_NOTE') = (refund_number is not null and preceding_number is not null)),
    constraint ck_invoice_amount check (net_minor >= 0 and tax_minor >= 0 and gross_minor = net_minor + tax_minor),
    constraint ck_invoice_hash check (snapshot_hash = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex'))
);
create index ix_invoice_order on invoice (order_number);
create index ix_invoice_issued on invoice (issued_on, id);

-- What a document charges of an order line: an order line once per shipment, the delivery fee once per order.
create sequence invoice_line_seq increment by 50 start with 50;
create table invoice_line (
    id             bigint       not null,
    invoice_id     bigint       not null,
    kind           varchar(12)  not null,
    line_kind      varchar(10)  not null,
    order_line_id  bigint       not null,
    shipment_id    bigint,
    position       int          not null,
    quantity       int          not null,
    gross_minor    bigint       not null,
    net_minor      bigint       not null,
    tax_minor      bigint       not null,
    tax_category   varchar(10)  not null,
    tax_percentage numeric(9,6) not null,
    constraint pk_invoice_line primary key (id),
    constraint uq_invoice_line_position unique (invoice_id, position),
    constraint fk_invoice_line_invoice foreign key (invoice_id, kind) references invoice (id, kind),
    constraint fk_invoice_line_order_line foreign key (order_line_id) references order_line deferrable initially deferred,
    constraint fk_invoice_line_shipment foreign key (shipment_id) references shipment deferrable initially deferred,
    constraint ck_invoice_line_kind check (line_kind in ('ITEM', 'DELIVERY')),
    constraint ck_invoice_line_shipment check ((kind = 'INVOICE') = (shipment_id is not null)),
    constraint ck_invoice_line_quantity check (quantity > 0),
    constraint ck_invoice_line_amount check (net_minor >= 0 and tax_minor >= 0 and gross_minor = net_minor + tax_minor)
);
create unique index uq_invoice_line_shipment on invoice_line (order_line_id, shipment_id) where kind = 'INVOICE';
create unique index uq_invoice_line_delivery on invoice_line (order_line_id) where kind = 'INVOICE' and line_kind = 'DELIVERY';
create index ix_invoice_line_order_line on invoice_line (order_line_id);
create index ix_invoice_line_shipped on invoice_line (shipment_id);

-- The drawn document, made once from the snapshot: by the night, or when it is first looked at.
create table invoice_document (
    invoice_id bigint      not null,
    pdf        bytea       not null,
    sha256     varchar(64) not null,
    drawn_at   timestamptz not null,
    constraint pk_invoice_document primary key (invoice_id),
    constraint fk_invoice_document_invoice foreign key (invoice_id) references invoice,
    constraint ck_invoice_document_hash check (sha256 = encode(sha256(pdf), 'hex'))
);
alter table invoice_document alter column pdf set storage external;

-- Documents that the night is to draw. Those of an imported past are not here: they are drawn when they are looked at.
create table invoice_to_draw (
    invoice_id bigint not null,
    constraint pk_invoice_to_draw primary key (invoice_id),
    constraint fk_invoice_to_draw_invoice foreign key (invoice_id) references invoice
);

create trigger tr_invoice_append_only before update or delete on invoice
    for each row execute function refuse_change();
create trigger tr_invoice_no_truncate before truncate on invoice
    for each statement execute function refuse_change();
create trigger tr_invoice_line_append_only before update or delete on invoice_line
    for each row execute function refuse_change();
create trigger tr_invoice_line_no_truncate before truncate on invoice_line
    for each statement execute function refuse_change();
create trigger tr_invoice_document_append_only before update or delete on invoice_document
    for each row execute function refuse_change();
create trigger tr_invoice_document_no_truncate before truncate on invoice_document
    for each statement execute function refuse_change();

-- A refund of goods that left the house asks for a credit note; it waits here while their invoice is still to come.
create table credit_claim (
    refund_number varchar(20)  not null,
    order_number  varchar(20)  not null,
    reason        varchar(300) not null,
    claimed_at    timestamptz  not null,
    status        varchar(10)  not null default 'WAITING',
    settled_at    timestamptz,
    constraint pk_credit_claim primary key (refund_number),
    constraint fk_credit_claim_order foreign key (order_number) references orders (number) deferrable initially deferred,
    constraint ck_credit_claim_status check (status in ('WAITING', 'CREDITED', 'NOTHING')),
    constraint ck_credit_claim_settled check ((status = 'WAITING') = (settled_at is null))
);
create index ix_credit_claim_waiting on credit_claim (claimed_at) where status = 'WAITING';
create index ix_credit_claim_order on credit_claim (order_number);
create table credit_claim_line (
    refund_number varchar(20) not null,
    order_line_id bigint      not null,
    quantity      int         not null,
    gross_minor   bigint      not null,
    constraint pk_credit_claim_line primary key (refund_number, order_line_id),
    constraint fk_credit_claim_line_claim foreign key (refund_number) references credit_claim,
    constraint fk_credit_claim_line_order_line foreign key (order_line_id) references order_line deferrable initially deferred,
    constraint ck_credit_claim_line_quantity check (quantity >= 0),
    constraint ck_credit_claim_line_gross check (gross_minor > 0)
);
