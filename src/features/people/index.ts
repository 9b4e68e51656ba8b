import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export { addPersonWithSignIn, createAdministrator, createBody } from './founding.ts';
export { getUnit, listSuccessors, listUnitChanges, listUnits } from './queries.ts';
export { ADDRESS_MARK } from './rules.ts';
export { BODY_COOKIE } from './sign-in/bodies.ts';
export { OIDC_CALLBACK, signInContract } from './sign-in/contract.ts';
export { createSignIn, type SignIn } from './sign-in/sign-in.ts';
export { requireUnitOfToday } from './unit-of-today.ts';
export const people = slice({ name: 'people', contract, verbs });
