export * from './rules/content.ts';
export * from './rules/publishing.ts';
