// How much of a file is taken in. An upload door may be stricter, never laxer.

const MB = 1024 * 1024;

export const MAX_PAPER_BYTES = 25 * MB;
/** Markup costs about twenty times its size as a tree; larger pages are no articles. */
export const MAX_HTML_BYTES = 6 * MB;

export const MAX_ZIP_ENTRIES = 4_000;
/** All entries of a container together, inflated: what they declare and what really comes out. */
export const MAX_INFLATED_BYTES = 400 * MB;
/** One XML part: a 2,000 page report has about 40 MB. */
export const MAX_XML_PART_BYTES = 160 * MB;

export const MAX_PDF_PAGES = 3_000;
/** Elements inside elements: Word's own papers stay below 60. */
export const MAX_XML_DEPTH = 2_000;
export const MAX_SHEET_CELLS = 3_000_000;
