import { z } from 'zod';
import { endpoint } from '../../kernel/endpoint.ts';
import { ROLES } from '../../kernel/rights.ts';
import { Id, Text } from '../../kernel/schemas.ts';
import { hierarchyContract } from './hierarchy-contract.ts';
import { personContract } from './person-contract.ts';
import { unitContract } from './unit-contract.ts';

export { Person } from './person-contract.ts';
export { signInContract } from './sign-in/contract.ts';
export { UNIT_KINDS, Unit, UnitChange, UnitKind } from './unit-contract.ts';

export const BodyKind = z.enum(['party', 'council', 'administration', 'other']);
const bodyFields = { name: Text(200), shortName: Text(60), kind: BodyKind, place: Text(120) };

export const Me = z.object({
  personId: Id,
  name: z.string(),
  body: z.object({ id: Id, slug: z.string(), name: z.string() }),
  grants: z.array(z.object({ role: z.enum(ROLES), unitIds: z.array(Id) })),
});

export const contract = {
  getMe: endpoint({
    method: 'GET',
    path: '/api/me',
    permission: 'signed-in',
    summary: 'Who I am in this body, and what I may do',
    input: z.object({}),
    output: Me,
  }),
  getBody: endpoint({
    method: 'GET',
    path: '/api/body',
    permission: 'signed-in',
    summary: 'The body as its papers name it',
    input: z.object({}),
    output: z.object({ id: Id, slug: z.string(), ...bodyFields }),
  }),
  updateBody: endpoint({
    method: 'PATCH',
    path: '/api/body',
    permission: 'body.manage',
    summary: 'Change the names and the place of the body',
    input: z.object(bodyFields),
    output: z.object({ id: Id }),
  }),
  ...unitContract,
  ...hierarchyContract,
  ...personContract,
};
