// The register of documents: numbers within their series, files with their text, relations and families, who may see them.
import { z } from 'zod';
import { DOCUMENT_TYPE_CODES, SIDES } from '../../kernel/document-types.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { PersonRef, WordsSchema } from '../../kernel/figures.ts';
import { Day, Download, Id, Instant, OptionalText, Text, Upload, Year } from '../../kernel/schemas.ts';

export const CONFIDENTIALITIES = ['public', 'internal', 'restricted'] as const;
export const FORMS = ['party', 'normative', 'individual', 'assembly', 'none'] as const;
const RELATIONS = ['implements', 'amends', 'replaces', 'refers'] as const;
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

export const DocumentRef = z.object({
  id: Id,
  /** As printed, "28-CTr/TU"; null where the document has no number. */
  symbol: z.string().nullable(),
  type: z.enum(DOCUMENT_TYPE_CODES),
  title: z.string(),
  issuedOn: Day.nullable(),
  confidentiality: z.enum(CONFIDENTIALITIES),
});
export type DocumentRef = z.output<typeof DocumentRef>;

export const Term = z.object({
  id: Id,
  issuerSymbol: z.string(),
  name: z.string(),
  startsOn: Day,
  endsOn: Day.nullable(),
});
export type Term = z.output<typeof Term>;

export const DocumentHead = DocumentRef.extend({
  side: z.enum(SIDES),
  form: z.enum(FORMS),
  number: z.number().int().nullable(),
  issuerSymbol: z.string().nullable(),
  issuer: z.string().nullable(),
  term: Term.nullable(),
  year: z.number().int().nullable(),
  note: z.string().nullable(),
  fileCount: z.number().int(),
  relationCount: z.number().int(),
  revision: z.number().int(),
  updatedAt: Instant,
});
export type DocumentHead = z.output<typeof DocumentHead>;

export const DocumentFile = z.object({
  id: Id,
  fileName: z.string(),
  format: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  /** Length of the text read from it; 0 for a scan. */
  textLength: z.number().int(),
  addedBy: PersonRef.nullable(),
  addedAt: Instant,
});
export type DocumentFile = z.output<typeof DocumentFile>;

export const DocumentRelation = z.object({
  id: Id,
  kind: z.enum(RELATIONS),
  /** out: this document does it to the other; in: the other does it to this one. */
  way: z.enum(['out', 'in']),
  other: DocumentRef,
  note: z.string().nullable(),
});
export type DocumentRelation = z.output<typeof DocumentRelation>;

export const Document = DocumentHead.extend({
  files: z.array(DocumentFile),
  relations: z.array(DocumentRelation),
  readers: z.array(PersonRef),
  createdBy: PersonRef.nullable(),
  createdAt: Instant,
  /** What is odd but allowed: no term registered for a Party number, a day outside its term … */
  warnings: z.array(z.object({ code: z.string(), message: WordsSchema })),
});
export type Document = z.output<typeof Document>;

const TypedSymbol = z
  .string()
  .trim()
  .max(60)
  .nullish()
  .transform((text) => text || null);

export const DocumentFields = z.object({
  type: z.enum(DOCUMENT_TYPE_CODES),
  /** Left out: as the symbol says, else Party. */
  side: z.enum(SIDES).optional(),
  /** As typed, "28-CTr/TU"; read by the rules of numbers. Empty while there is none. */
  symbol: TypedSymbol,
  issuerSymbol: OptionalText(40),
  issuer: OptionalText(200),
  /** Left out for a Party document: the term of its issuer that issuedOn falls in. */
  termId: Id.nullish().transform((id) => id ?? null),
  issuedOn: Day.nullish().transform((day) => day ?? null),
  title: Text(1000),
  confidentiality: z.enum(CONFIDENTIALITIES).default('internal'),
  note: OptionalText(4000),
  /** Persons who may see it when it is restricted. */
  readerIds: z.array(Id).max(500).default([]),
});
export type DocumentFields = z.output<typeof DocumentFields>;

const One = z.object({ id: Id });

export const contract = {
  listDocuments: endpoint({
    method: 'GET',
    path: '/api/documents',
    permission: 'documents.read',
    summary:
      'The register, newest first; search ignores diacritics and looks at number, title, issuer and type',
    input: z.object({
      search: z.string().max(200).optional(),
      type: z.enum(DOCUMENT_TYPE_CODES).optional(),
      side: z.enum(SIDES).optional(),
      issuerSymbol: z.string().max(40).optional(),
      termId: Id.optional(),
      year: Year.optional(),
      confidentiality: z.enum(CONFIDENTIALITIES).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      offset: z.coerce.number().int().min(0).default(0),
    }),
    output: z.object({
      documents: z.array(DocumentHead),
      total: z.number().int(),
      /** Symbols and names seen so far, for filters and forms. */
      issuers: z.array(
        z.object({ issuerSymbol: z.string(), issuer: z.string().nullable(), count: z.number().int() }),
      ),
      years: z.array(z.number().int()),
    }),
  }),
  suggestNumber: endpoint({
    method: 'GET',
    path: '/api/document-numbers/next',
    permission: 'documents.write',
    summary: 'The next free number of a series, with the term it falls in',
    input: z.object({
      type: z.enum(DOCUMENT_TYPE_CODES),
      side: z.enum(SIDES),
      form: z.enum(['party', 'normative', 'individual', 'assembly']).optional(),
      issuerSymbol: Text(40),
      issuer: z.string().max(200).optional(),
      issuedOn: Day.optional(),
    }),
    output: z.object({
      number: z.number().int(),
      symbol: z.string().nullable(),
      term: Term.nullable(),
      year: z.number().int().nullable(),
    }),
  }),
  getDocument: endpoint({
    method: 'GET',
    path: '/api/documents/:id',
    permission: 'documents.read',
    summary: 'One document with its files and relations',
    input: One,
    output: Document,
  }),
  createDocument: endpoint({
    method: 'POST',
    path: '/api/documents',
    permission: 'documents.write',
    summary: 'Register a document; a number taken in its series is refused, naming the document that has it',
    input: DocumentFields,
    output: Document,
  }),
  updateDocument: endpoint({
    method: 'PUT',
    path: '/api/documents/:id',
    permission: 'documents.write',
    summary: 'Change what the register says of a document',
    input: DocumentFields.extend({ id: Id, expectedRevision: z.number().int() }),
    output: Document,
  }),
  deleteDocument: endpoint({
    method: 'DELETE',
    path: '/api/documents/:id',
    permission: 'documents.write',
    summary: 'Take a document out of the register; refused while something rests on it',
    input: One,
    output: z.object({}),
  }),
  addDocumentFile: endpoint({
    method: 'POST',
    path: '/api/documents/:id/files',
    permission: 'documents.write',
    summary: 'Add a file; its text is read and kept, so that figures can point into it',
    input: z.object({ id: Id, file: Upload }),
    output: DocumentFile,
    upload: { maxBytes: MAX_FILE_BYTES },
  }),
  downloadDocumentFile: endpoint({
    method: 'GET',
    path: '/api/documents/:id/files/:fileId',
    permission: 'documents.read',
    summary: 'A file of a document',
    input: z.object({ id: Id, fileId: Id }),
    output: Download,
    download: true,
  }),
  removeDocumentFile: endpoint({
    method: 'DELETE',
    path: '/api/documents/:id/files/:fileId',
    permission: 'documents.write',
    summary: 'Take a file out of sight; its text stays for the figures that point into it',
    input: z.object({ id: Id, fileId: Id }),
    output: z.object({}),
  }),
  restoreDocumentFile: endpoint({
    method: 'POST',
    path: '/api/documents/:id/files/:fileId/restore',
    permission: 'documents.write',
    summary: 'Bring a file back that was taken out of sight',
    input: z.object({ id: Id, fileId: Id }),
    output: z.object({}),
  }),
  getDocumentText: endpoint({
    method: 'GET',
    path: '/api/documents/:id/text',
    permission: 'documents.read',
    summary:
      'The text of a document, whole or around a place; the place is found again by its quotation when given',
    input: z.object({
      id: Id,
      fileId: Id.optional(),
      start: z.coerce.number().int().min(0).optional(),
      end: z.coerce.number().int().min(0).optional(),
      /** What stood at the place, to tell which file's text is meant. */
      quote: z.string().max(2000).optional(),
      /** How many characters to either side; left out: the whole text. */
      around: z.coerce.number().int().min(0).max(20_000).optional(),
    }),
    output: z.object({
      fileId: Id.nullable(),
      fileName: z.string().nullable(),
      text: z.string(),
      /** Where `text` begins in the whole text. */
      offset: z.number().int(),
      total: z.number().int(),
      /** The place within the whole text; null where none was asked for or it is not to be found. */
      start: z.number().int().nullable(),
      end: z.number().int().nullable(),
    }),
  }),
  addRelation: endpoint({
    method: 'POST',
    path: '/api/documents/:id/relations',
    permission: 'documents.write',
    summary: 'Say that this document implements, amends, replaces or refers to another; circles are refused',
    input: One.extend({ toId: Id, kind: z.enum(RELATIONS), note: OptionalText(500) }),
    output: DocumentRelation,
  }),
  removeRelation: endpoint({
    method: 'DELETE',
    path: '/api/documents/:id/relations/:relationId',
    permission: 'documents.write',
    summary: 'Take a relation back',
    input: One.extend({ relationId: Id }),
    output: z.object({}),
  }),
  getFamily: endpoint({
    method: 'GET',
    path: '/api/documents/:id/family',
    permission: 'documents.read',
    summary: 'All documents joined to this one by implementing, amending or replacing',
    input: One,
    output: z.object({
      documents: z.array(DocumentRef),
      edges: z.array(z.object({ fromId: Id, toId: Id, kind: z.enum(['implements', 'amends', 'replaces']) })),
      /** More documents belong to the family than are shown. */
      isCut: z.boolean(),
    }),
  }),
  listTerms: endpoint({
    method: 'GET',
    path: '/api/terms',
    permission: 'documents.read',
    summary: 'Committee terms, newest first',
    input: z.object({}),
    output: z.object({ terms: z.array(Term) }),
  }),
  createTerm: endpoint({
    method: 'POST',
    path: '/api/terms',
    permission: 'documents.write',
    summary: 'Register a term; it may not overlap another of the same issuer',
    input: z.object({
      issuerSymbol: Text(40),
      name: Text(200),
      startsOn: Day,
      endsOn: Day.nullish().transform((day) => day ?? null),
    }),
    output: Term,
  }),
  updateTerm: endpoint({
    method: 'PUT',
    path: '/api/terms/:id',
    permission: 'documents.write',
    summary: 'Change the name or days of a term',
    input: One.extend({
      name: Text(200),
      startsOn: Day,
      endsOn: Day.nullish().transform((day) => day ?? null),
    }),
    output: Term,
  }),
};
