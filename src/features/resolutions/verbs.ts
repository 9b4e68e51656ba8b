import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import {
  adoptResolution,
  amendResolution,
  createResolution,
  deleteResolution,
  orderTargets,
  updateResolution,
} from './verbs/drafts.ts';
import { listOfYear, listTargetsOfYear, showResolution } from './verbs/show.ts';
import { addTarget, removeTarget, shareTarget, updateTarget } from './verbs/targets.ts';

export const verbs: VerbsOf<typeof contract> = {
  listResolutions: listOfYear,
  getResolution: (ctx, { id }) => showResolution(ctx, id),
  createResolution,
  updateResolution,
  deleteResolution: (ctx, { id }) => deleteResolution(ctx, id),
  addTarget,
  shareTarget,
  updateTarget,
  removeTarget,
  orderTargets,
  adoptResolution,
  amendResolution: (ctx, { id }) => amendResolution(ctx, id),
  listTargets: listTargetsOfYear,
};
