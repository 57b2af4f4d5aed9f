insert into job_schedule (job, at_time, enabled) values ('operations-remove-messages', '04:00', true);
