package org.kontor.sandbox.store;

/**
 * The tables of the sandbox, laid out anew at every start without touching what is there, and views of its side of the
 * truth for those who hold it against the shop's.
 */
final class Tables {

    private static final String LAYOUT = """
            create table if not exists setting (name text primary key, value text not null);

            create table if not exists agenda (
                id bigint generated always as identity primary key,
                due_at timestamptz not null, kind text not null, subject text not null,
                unique (kind, subject, due_at));
            create index if not exists agenda_due on agenda (due_at);

            create table if not exists fault (
                name text primary key, remaining int, value text not null default '', path text not null default '');

            create table if not exists idempotency (
                realm text not null, key text not null, fingerprint text not null, status int, body text,
                request_id text not null, first_used timestamptz not null, primary key (realm, key));

            create table if not exists stripe_object (
                seq bigint generated always as identity unique,
                id text primary key, kind text not null, created bigint not null,
                body json not null, aside json not null default '{}');
            create index if not exists stripe_object_kind on stripe_object (kind, seq desc);
            create index if not exists stripe_object_intent on stripe_object (kind, (body->>'payment_intent'));
            create index if not exists stripe_object_charge on stripe_object (kind, (body->>'charge'));
            create index if not exists stripe_object_source on stripe_object ((body->>'source'))
                where kind = 'balance_transaction';
            create index if not exists stripe_object_metadata on stripe_object
                using gin (((body->'metadata')::jsonb) jsonb_path_ops) where kind in ('payment_intent', 'charge');

            create table if not exists payout_item (
                balance_transaction text primary key references stripe_object (id),
                payout text not null references stripe_object (id));
            create index if not exists payout_item_payout on payout_item (payout);

            create table if not exists stripe_file (id text primary key, content bytea not null);

            create table if not exists journal (
                id bigint generated always as identity primary key,
                entry bigint not null, at timestamptz not null, kind text not null, ref text not null,
                account text not null, currency text not null, amount bigint not null);
            create index if not exists journal_ref on journal (ref);
            create sequence if not exists journal_entry;
            create or replace function journal_stays() returns trigger language plpgsql as
                $$ begin raise exception 'The journal is only ever added to.'; end $$;
            create or replace trigger journal_stays before update or delete or truncate on journal
                for each statement execute function journal_stays();

            create table if not exists delivery (
                id bigint generated always as identity primary key,
                channel text not null, event text not null, type text not null, subject text not null,
                body text not null, state text not null default 'waiting', due_at timestamptz not null,
                created_at timestamptz not null, attempts int not null default 0,
                last_status int, last_answer text, delivered_at timestamptz);
            create index if not exists delivery_due on delivery (due_at, id) where state = 'waiting';
            create index if not exists delivery_event on delivery (event);
            create sequence if not exists delivery_turn;

            create table if not exists shipment (
                seq bigint generated always as identity unique,
                id text primary key, number text not null unique, reference text not null,
                created timestamptz not null, status text not null, step int not null default 0,
                script text not null, body json not null);
            create index if not exists shipment_reference on shipment (reference);
            create sequence if not exists shipment_serial;
            create table if not exists tracking_event (
                id text primary key, number text not null references shipment (number), step int not null,
                status text not null, occurred_at timestamptz not null, location text not null,
                description text not null);
            create index if not exists tracking_event_number on tracking_event (number, step);
            create table if not exists remittance (
                number text primary key references shipment (number), reference text not null, amount bigint not null,
                currency text not null, paid_at timestamptz not null);

            create table if not exists mail (
                id bigint generated always as identity primary key, received_at timestamptz not null,
                sender text not null, recipient text not null, subject text not null, raw bytea not null);
            create index if not exists mail_recipient on mail (lower(recipient), id desc);
            """;

    private static final String VIEWS = """
            create or replace view v_session as
            select id, body->>'status' as status, body->>'client_reference_id' as reference, created
              from stripe_object where kind = 'checkout.session';

            create or replace view v_charge as
            select c.seq, c.id, c.body->>'payment_intent' as intent, i.aside->>'session' as session,
                   s.body->>'client_reference_id' as reference, (c.body->>'amount')::bigint as amount,
                   (c.body->>'amount_captured')::bigint as captured, (c.body->>'amount_refunded')::bigint as refunded,
                   c.body->>'currency' as currency, c.body->>'status' as status, c.body->>'metadata' as metadata,
                   c.created
              from stripe_object c
              left join stripe_object i on i.id = c.body->>'payment_intent'
              left join stripe_object s on s.id = i.aside->>'session'
             where c.kind = 'charge';

            create or replace view v_refund as
            select seq, id, body->>'charge' as charge, body->>'payment_intent' as intent,
                   (body->>'amount')::bigint as amount, body->>'currency' as currency, body->>'status' as status,
                   body->>'metadata' as metadata, created
              from stripe_object where kind = 'refund';

            create or replace view v_payout as
            select seq, id, (body->>'amount')::bigint as amount, body->>'currency' as currency,
                   body->>'status' as status, (body->>'arrival_date')::bigint as arrival, created
              from stripe_object where kind = 'payout';

            create or replace view v_sum as
            select currency,
                   coalesce(sum(-amount) filter (where kind = 'charge' and account = 'customers'), 0) as charged,
                   coalesce(sum(amount) filter (where kind = 'refund' and account = 'customers'), 0) as refunded,
                   coalesce(sum(amount) filter (where account = 'fees'), 0) as fees,
                   coalesce(sum(amount) filter (where account = 'bank'), 0) as paid_out,
                   coalesce(sum(amount) filter (where account = 'merchant'), 0) as balance,
                   coalesce(sum(amount), 0) as proof
              from journal group by currency;

            create or replace view v_mail as
            select id, recipient, subject, substring(convert_from(substring(raw from 1 for 4000), 'LATIN1')
                   from '(?i)message-id:\\s*<([^>@]+)@') as message
              from mail;
            """;

    private Tables() {
    }

    static void layOut(Tx tx) {
        // Two sandboxes that start together on one database would trip over each other's "if not exists".
        tx.list("select pg_advisory_xact_lock(8090)::text as locked", row -> row.text("locked"));
        tx.change(LAYOUT);
        tx.change(VIEWS);
    }
}
