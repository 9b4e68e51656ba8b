// Pure rules of forms and the entry grid; the web uses them too.
export { periodsBeside } from './rules/periods-beside.ts';
