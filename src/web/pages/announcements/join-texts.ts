// Their text, and at its end every section of mine that says something else, under a heading of its own.
import { plainText } from '../../../features/announcements/rules.ts';
import type { Copy } from './use-working-copy.ts';

export const joinBoth = (theirs: Copy, mine: Copy, name: (heading: string | null) => string): Copy => {
  const said = new Set(
    theirs.content.sections.map((section) => plainText({ lead: '', sections: [section] })),
  );
  const other = mine.content.sections.filter(
    (section) => !said.has(plainText({ lead: '', sections: [section] })),
  );
  return {
    title: theirs.title,
    official: theirs.official,
    content: {
      lead: theirs.content.lead || mine.content.lead,
      sections: [
        ...theirs.content.sections,
        ...other.map((section) => ({ ...section, heading: name(section.heading) })),
      ],
    },
  };
};
