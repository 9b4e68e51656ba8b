import { defineWords } from '../../i18n.ts';
import * as assigning from './assigning-words.ts';
import * as life from './life-words.ts';

export const words = defineWords('tasks', {
  vi: { ...life.vi, ...assigning.vi },
  en: { ...life.en, ...assigning.en },
});
