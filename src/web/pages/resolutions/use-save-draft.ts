// Saving part of a draft: what is not being edited is sent back as it is, with the revision the person saw.
import { useState } from 'react';
import { contract, type Resolution } from '../../../features/resolutions/contract.ts';
import type { WebInput } from '../../client.ts';
import { toast } from '../../components/undo-toast.tsx';
import { useWords } from '../../i18n.ts';
import { useWrite } from '../../use-endpoint.ts';
import { words } from './words.ts';

type Part = Partial<Omit<WebInput<typeof contract.updateResolution>, 'id'>>;

export const useSaveDraft = (data: Resolution) => {
  const t = useWords(words);
  const update = useWrite(contract.updateResolution);
  const [revision] = useState(data.revision);
  const save = (part: Part, onSaved: () => void) =>
    update.mutate(
      {
        id: data.id,
        title: data.title,
        theme: data.theme,
        documentId: data.document?.id ?? null,
        expectedRevision: revision,
        ...part,
      },
      {
        onSuccess: () => {
          toast(t('savedToast'));
          onSaved();
        },
      },
    );
  return { save, error: update.error, isPending: update.isPending };
};
