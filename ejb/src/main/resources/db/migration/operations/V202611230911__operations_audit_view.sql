create or replace view audit.v_job as
select r.job as name, r.business_date, r.status, r.execution_id, r.started_at, r.ended_at
from kontor.job_run r;
comment on view audit.v_job is 'Runs of the night shift, one per job and business date.';
