// Pure rules of forms and the entry grid; the web uses them too.
export { readMarkedNumber } from './rules/marked-number.ts';
export { periodsBeside } from './rules/periods-beside.ts';
