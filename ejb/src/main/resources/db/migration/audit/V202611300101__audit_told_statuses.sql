-- A status changes by an arrow alone, whoever changes it: the database asks in place of the enum.

-- Where each change leaves a row, that row must be written by the same transaction. Looked at when it ends, because thing
-- and row are written one after the other; what took several arrows at once began at the first and ended at the last.
do $do$
declare
    each record;
begin
    for each in select thing, case thing when 'orders' then 'order' else thing end || '_status_change' as changes, thing_id
                from (values ('orders', 'order_id'), ('payment', 'payment_id'), ('shipment', 'shipment_id'), ('refund', 'refund_id'),
                             ('receipt', 'receipt_id'), ('gift_card', 'gift_card_id'), ('promotion', 'promotion_id'),
                             ('content_page', 'page_id'), ('job_run', 'run_id')) machine (thing, thing_id) loop
        execute format($f$
            create function refuse_untold_%1$s() returns trigger language plpgsql as $$
            begin
                if not exists (select 1 from kontor.%2$s c where c.%3$s = new.id and c.to_status = new.status
                               and c.xmin = pg_current_xact_id()::xid)
                   or not exists (select 1 from kontor.%2$s c where c.%3$s = new.id and c.from_status = old.status
                                  and c.xmin = pg_current_xact_id()::xid) then
                    raise exception 'the status of %1$s %% went from %% to %% without a row in %2$s', new.id, old.status, new.status
                        using errcode = 'check_violation';
                end if;
                return null;
            end $$;
            create constraint trigger tr_%1$s_told after update of status on %1$s deferrable initially deferred
                for each row when (old.status is distinct from new.status) execute function refuse_untold_%1$s()
            $f$, each.thing, each.changes, each.thing_id);
    end loop;
end $do$;

-- Where no history is kept the arrow itself is asked for, at once.
create function refuse_other_arrow() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from kontor.status_arrow a where a.graph = tg_argv[0] and a.from_status = old.status
                   and a.to_status = new.status) then
        raise exception 'no arrow leads a % from % to %', tg_argv[0], old.status, new.status using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger tr_reservation_arrow before update of status on reservation for each row
    when (old.status is distinct from new.status) execute function refuse_other_arrow('reservation');
create trigger tr_payment_transaction_arrow before update of status on payment_transaction for each row
    when (old.status is distinct from new.status) execute function refuse_other_arrow('payment_transaction');
create trigger tr_cart_arrow before update of status on cart for each row
    when (old.status is distinct from new.status) execute function refuse_other_arrow('cart');
create trigger tr_refund_request_arrow before update of status on refund_request for each row
    when (old.status is distinct from new.status) execute function refuse_other_arrow('refund_request');
