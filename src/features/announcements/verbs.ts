import type { VerbsOf } from '../slice.ts';
import type { contract } from './contract.ts';
import { comments } from './verbs/comments.ts';
import { draft } from './verbs/draft.ts';
import { facts } from './verbs/facts.ts';
import { paper } from './verbs/paper.ts';
import { photos } from './verbs/photos.ts';
import { publicVerbs } from './verbs/public.ts';
import { publish } from './verbs/publish.ts';

export const verbs: VerbsOf<typeof contract> = {
  ...draft,
  ...facts,
  ...photos,
  ...paper,
  ...publish,
  ...comments,
  ...publicVerbs,
};
