import { fillTemplate, type OfficialDocument, writeOfficialDocx } from '../../papers/write/index.ts';
import type { Context } from '../../store/context.ts';
import { findOwnFile, type ProfileName } from './queries.ts';

/**
 * How the body writes papers of a format; the writing itself may wait until the transaction is over. A template says
 * its fixed words in Vietnamese, so that a paper in English keeps to the built-in format.
 */
export const paperWriter = async (
  ctx: Context,
  profile: ProfileName,
): Promise<(document: OfficialDocument) => Promise<Uint8Array>> => {
  const own = await findOwnFile(ctx, profile);
  return (document) =>
    own && document.language === 'vi'
      ? fillTemplate(own.content, document, profile)
      : writeOfficialDocx(document, profile);
};
