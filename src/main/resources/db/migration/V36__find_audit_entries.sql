create index audit_entry_made on audit_entry (made_at desc, id desc);
create index audit_entry_actor on audit_entry (actor_id, made_at desc, id desc);
create index audit_entry_action on audit_entry (action, made_at desc, id desc);
