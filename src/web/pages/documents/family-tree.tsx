// The family of a document, drawn as a tree: what is carried out stands above, what carries it out hangs below it.
import { Link } from '@tanstack/react-router';
import { contract, type DocumentRef } from '../../../features/documents/contract.ts';
import { type FamilyBranch, growFamily } from '../../../features/documents/rules.ts';
import { typeName } from '../../../kernel/document-types.ts';
import { Await } from '../../components/states.tsx';
import { useFormat } from '../../format.ts';
import { useWords } from '../../i18n.ts';
import { useRead } from '../../use-endpoint.ts';
import { words } from './words.ts';

export function FamilyTree({ id }: { id: string }) {
  const t = useWords(words);
  const query = useRead(contract.getFamily, { id });
  return (
    <section className="card pad">
      <h2>{t('family')}</h2>
      <Await query={query}>
        {({ documents, edges, isCut }) => {
          if (edges.length === 0) return <p className="muted">{t('familyNone')}</p>;
          const byId = new Map(documents.map((one) => [one.id, one]));
          const branches = growFamily(
            documents.map((one) => one.id),
            edges,
          );
          return (
            <>
              <ul className="family">
                {branches.map((branch) => (
                  <Branch key={branch.id} branch={branch} byId={byId} here={id} />
                ))}
              </ul>
              {isCut && <p className="small muted">{t('familyCut')}</p>}
            </>
          );
        }}
      </Await>
    </section>
  );
}

type BranchProps = { branch: FamilyBranch; byId: ReadonlyMap<string, DocumentRef>; here: string };

function Branch({ branch, byId, here }: BranchProps) {
  const t = useWords(words);
  const f = useFormat();
  const document = byId.get(branch.id);
  if (!document) return null;
  const isHere = branch.id === here;
  const name = document.symbol ?? typeName(document.type, f.lang);
  return (
    <li>
      <div className={isHere ? 'member here' : 'member'}>
        {branch.kind && <span className="how">{t(`${branch.kind}_out` as 'implements_out')}</span>}
        {isHere ? (
          <b aria-current="page">{name}</b>
        ) : (
          <Link to="/documents/$id" params={{ id: branch.id }}>
            <b>{name}</b>
          </Link>
        )}
        <span className="what">{document.title}</span>
        {document.issuedOn && <span className="small muted nowrap">{f.day(document.issuedOn)}</span>}
        {branch.again && <span className="small muted">{t('seenAbove')}</span>}
      </div>
      {branch.children.length > 0 && (
        <ul>
          {branch.children.map((child) => (
            <Branch key={`${branch.id}${child.id}${child.kind}`} branch={child} byId={byId} here={here} />
          ))}
        </ul>
      )}
    </li>
  );
}
