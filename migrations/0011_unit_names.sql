-- A renamed unit stays the same unit: the change keeps both names, so that the name on a day can be told.
alter table unit_change add column old_name text;
alter table unit_change add column new_name text;
alter table unit_change add constraint unit_change_names check ((kind = 'rename') = (old_name is not null and new_name is not null));
