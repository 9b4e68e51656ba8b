// A dialog that keeps what was typed when it is closed by mistake (use useDraft inside for long text).
import { Modal } from '@mantine/core';
import { useWords } from '../i18n.ts';
import { words } from '../words.ts';

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  size?: string | number;
  children: React.ReactNode;
};

export function Dialog({ opened, onClose, title, size = 560, children }: Props) {
  const t = useWords(words);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
    </Modal>
  );
}
