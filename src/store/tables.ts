// Generated from migrations/ by "npm run generate". Do not edit.
import type { Generated } from 'kysely';

export type Database = {
  body: BodyTable;
  event: EventTable;
  event_head: EventHeadTable;
  file: FileTable;
  org_unit: OrgUnitTable;
  person: PersonTable;
  role_grant: RoleGrantTable;
  schema_migration: SchemaMigrationTable;
  unit_change: UnitChangeTable;
  unit_change_part: UnitChangePartTable;
};

export type BodyTable = {
  id: string;
  slug: string;
  name: string;
  short_name: string;
  kind: string;
  place: string;
  settings: Generated<unknown>;
  created_at: Generated<string>;
};

export type EventTable = {
  body_id: string;
  seq: number;
  id: string;
  at: string;
  actor_id: string | null;
  actor_name: string;
  verb: string;
  object_type: string;
  object_id: string;
  data: Generated<unknown>;
  hash: string;
};

export type EventHeadTable = {
  body_id: string;
  seq: number;
  hash: string;
};

export type FileTable = {
  body_id: string;
  id: string;
  name: string;
  content_type: string;
  size: number;
  sha256: string;
  content: Uint8Array;
  created_at: Generated<string>;
};

export type OrgUnitTable = {
  body_id: string;
  id: string;
  code: string;
  name: string;
  short_name: string | null;
  kind: string;
  parent_id: string | null;
  valid_from: Generated<string>;
  valid_to: string | null;
};

export type PersonTable = {
  body_id: string;
  id: string;
  user_id: string | null;
  name: string;
  email: string;
  title: string | null;
  is_active: Generated<boolean>;
  created_at: Generated<string>;
};

export type RoleGrantTable = {
  body_id: string;
  id: string;
  person_id: string;
  role: string;
  unit_id: string | null;
};

export type SchemaMigrationTable = {
  name: string;
  hash: string;
  applied_at: Generated<string>;
};

export type UnitChangeTable = {
  body_id: string;
  id: string;
  changed_on: string;
  kind: string;
  legal_document: string;
};

export type UnitChangePartTable = {
  body_id: string;
  change_id: string;
  from_unit_id: string;
  to_unit_id: string;
  weight: Generated<string>;
};
