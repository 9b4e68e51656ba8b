// What a refused request looks like to a page: the problem document of the server, or no answer at all.
import type { ProblemCode, ProblemDocument } from '../kernel/problem.ts';

export class ApiProblem extends Error {
  readonly status: number;
  readonly code: ProblemCode | 'offline';
  readonly reason: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: { field: string; code: string; message: string }[];
  /** The whole document: some problems carry more, e.g. both readings of an ambiguous number. */
  readonly document: Record<string, unknown>;

  constructor(document: Partial<Omit<ProblemDocument, 'code'>> & { code: string }) {
    super(document.detail ?? document.title ?? document.code);
    this.name = 'ApiProblem';
    this.status = document.status ?? 0;
    this.code = document.code as ProblemCode | 'offline';
    this.reason = document.reason ?? document.code;
    this.title = document.title ?? '';
    this.detail = document.detail ?? '';
    this.errors = document.errors ?? [];
    this.document = document;
  }
}

/** The message for one field of a form, where the server named it. */
export const fieldError = (problem: unknown, field: string): string | undefined =>
  problem instanceof ApiProblem ? problem.errors.find((error) => error.field === field)?.message : undefined;

/** True where every complaint stands at a field that the form shows itself. */
export const allAtFields = (problem: unknown, fields: readonly string[]): boolean =>
  problem instanceof ApiProblem &&
  problem.errors.length > 0 &&
  problem.errors.every((error) => fields.includes(error.field));
