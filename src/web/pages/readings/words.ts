import { defineWords } from '../../i18n.ts';
import * as desk from './desk-words.ts';
import * as forms from './form-words.ts';

export const words = defineWords('readings', {
  vi: { ...desk.vi, ...forms.vi },
  en: { ...desk.en, ...forms.en },
});
