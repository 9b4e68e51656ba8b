import { Button } from '@mantine/core';
import type { Dimension } from '../../../features/indicators/contract.ts';
import { contract } from '../../../features/indicators/contract.ts';
import { TextField } from '../../components/fields.tsx';
import { NAMES_FIELDS, NamesFields } from '../../components/names-fields.tsx';
import { ErrorBox } from '../../components/states.tsx';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useDraft } from '../../use-draft.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words as shared } from '../../words.ts';
import { catalogueWords } from './catalogue-words.ts';

type Member = { key: string; id: string | null; code: string; nameVi: string; nameEn: string };
type Fields = { code: string; nameVi: string; nameEn: string; members: Member[] };

const newMember = (): Member => ({ key: crypto.randomUUID(), id: null, code: '', nameVi: '', nameEn: '' });
const fieldsOf = (one: Dimension | null): Fields => ({
  code: one?.code ?? '',
  nameVi: one?.nameVi ?? '',
  nameEn: one?.nameEn ?? '',
  members: one?.members.map(({ id, code, nameVi, nameEn }) => ({
    key: id,
    id,
    code,
    nameVi,
    nameEn: nameEn ?? '',
  })) ?? [newMember(), newMember()],
});

export function DimensionForm({ dimension, onDone }: { dimension: Dimension | null; onDone: () => void }) {
  const c = useWords(catalogueWords);
  const s = useWords(shared);
  const { value, change, forget, wasKept } = useDraft<Fields>(
    `dimension.${dimension?.id ?? 'new'}`,
    fieldsOf(dimension),
  );
  const create = useWrite(contract.createDimension);
  const update = useWrite(contract.updateDimension);
  const problem = create.error ?? update.error;
  const set = (part: Partial<Fields>) => change((before) => ({ ...before, ...part }));
  const setMember = (key: string, part: Partial<Member>) =>
    set({ members: value.members.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const save = () => {
    const members = value.members.map(({ id, code, nameVi, nameEn }) => ({ id, code, nameVi, nameEn }));
    const onSuccess = () => {
      forget();
      toast(c('savedDimension'));
      onDone();
    };
    if (dimension)
      update.mutate(
        { ...value, members, id: dimension.id, expectedVersion: dimension.version },
        { onSuccess },
      );
    else create.mutate({ ...value, members }, { onSuccess });
  };
  const shown = [
    ...NAMES_FIELDS,
    ...value.members.flatMap((_, at) => [`members.${at}.code`, `members.${at}.nameVi`]),
  ];
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {wasKept && <span className="small muted">{s('draftKept')}</span>}
      <NamesFields value={value} onChange={set} problem={problem} />
      <fieldset className="group">
        <legend>{c('members')}</legend>
        {value.members.map((member, at) => (
          <div className="pair" key={member.key}>
            <TextField
              label={c('member', { no: at + 1 })}
              name={`members.${at}.nameVi`}
              required
              problem={problem}
              value={member.nameVi}
              onChange={(nameVi) => setMember(member.key, { nameVi })}
            />
            <TextField
              label={c('memberCode', { no: at + 1 })}
              name={`members.${at}.code`}
              required
              problem={problem}
              value={member.code}
              onChange={(code) => setMember(member.key, { code })}
            />
            {value.members.length > 2 && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => set({ members: value.members.filter((one) => one !== member) })}
              >
                {c('removeMember', { no: at + 1 })}
              </Button>
            )}
          </div>
        ))}
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => set({ members: [...value.members, newMember()] })}
          >
            {c('addMember')}
          </Button>
        </div>
      </fieldset>
      <ErrorBox error={problem} hide={shown} />
      <div className="row end">
        <Button variant="default" onClick={onDone}>
          {s('cancel')}
        </Button>
        <Button type="submit" loading={create.isPending || update.isPending}>
          {s('save')}
        </Button>
      </div>
    </form>
  );
}
