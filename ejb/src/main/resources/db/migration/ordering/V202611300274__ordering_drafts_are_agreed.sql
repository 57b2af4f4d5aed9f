-- A phone order waits for its customer to agree, also where nothing is to be paid. An arrow that an order of an earlier version
-- went stays beside its history.
delete from status_arrow where (graph, from_status, to_status) in (('order', 'DRAFT', 'CONFIRMED'))
    and not exists (select 1 from order_status_change c where c.from_status = 'DRAFT' and c.to_status = 'CONFIRMED');
