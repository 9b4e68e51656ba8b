// Announcements: composed from frozen figures, written by the office, published for everybody.
import { publicContract } from './contract/public.ts';
import { staffContract } from './contract/staff.ts';

export * from './contract/content.ts';
export * from './contract/public.ts';
export * from './contract/staff.ts';

export const contract = { ...staffContract, ...publicContract };
