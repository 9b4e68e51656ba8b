// Who may do what, from the one table of rights, so that nobody has to guess what a role is good for.
import { RIGHTS, type Right, ROLE_NAMES, ROLES, type Role, type Scope } from '../../../kernel/rights.ts';
import { useLang, useWords } from '../../i18n.ts';
import { words } from './words.ts';

const ROWS = [
  ['right_overview', 'overview.read'],
  ['right_report', 'values.report'],
  ['right_write', 'resolutions.write'],
  ['right_judge', 'assessments.judge'],
  ['right_audit', 'audit.read'],
  ['right_manage', 'people.manage'],
] as const satisfies [string, Right][];

export function RightsTable() {
  const t = useWords(words);
  const lang = useLang();
  const scope = (right: Right, role: Role) => (RIGHTS[right] as Partial<Record<Role, Scope>>)[role];
  return (
    <details className="card pad" style={{ marginTop: 14 }}>
      <summary>{t('rightsTitle')}</summary>
      <div style={{ overflowX: 'auto', marginTop: 10 }}>
        <table className="data">
          <caption className="sr">{t('rightsTitle')}</caption>
          <thead>
            <tr>
              <td />
              {ROLES.map((role) => (
                <th key={role} scope="col">
                  {ROLE_NAMES[role][lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([word, right]) => (
              <tr key={right}>
                <th scope="row">{t(word)}</th>
                {ROLES.map((role) => (
                  <td key={role}>{t(scope(right, role) ?? 'no')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
