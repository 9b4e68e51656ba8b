import { z } from 'zod';
import { WordsSchema } from '../../../kernel/figures.ts';

/** One cell that cannot be taken, where it stands and why. */
export const BadCell = z.object({
  sheet: z.string(),
  address: z.string().meta({ description: 'As the spreadsheet names it: "E7"' }),
  code: z.string(),
  message: WordsSchema,
});
