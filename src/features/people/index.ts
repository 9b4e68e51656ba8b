import { slice } from '../slice.ts';
import { contract } from './contract.ts';
import { verbs } from './verbs.ts';

export { addPersonWithSignIn, createAdministrator, createBody, type NewBody } from './founding.ts';
export { findRootUnit, getUnit, listSuccessors, listUnits } from './queries.ts';
export { ADDRESS_MARK } from './rules.ts';
export type { SignInConfig } from './sign-in/auth.ts';
export { OIDC_CALLBACK, signInContract } from './sign-in/contract.ts';
export { createSignIn, type SignIn } from './sign-in/sign-in.ts';
export { createUser } from './sign-in/users.ts';
export const people = slice({ name: 'people', contract, verbs });
