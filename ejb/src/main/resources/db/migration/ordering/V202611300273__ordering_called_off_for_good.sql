-- What was called off never lives again: money for it goes back. An arrow that an order of an earlier version
-- went stays beside its history.
delete from status_arrow where (graph, from_status, to_status) in (('order', 'CANCELLED', 'CONFIRMED'))
    and not exists (select 1 from order_status_change c where c.from_status = 'CANCELLED' and c.to_status = 'CONFIRMED');
delete from status_arrow where (graph, from_status, to_status) in (('reservation', 'RELEASED', 'HELD'));
