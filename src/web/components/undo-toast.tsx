// Undo instead of "are you sure": the deed is done, and for ten seconds it can be taken back.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ApiProblem } from '../api-problem.ts';
import { say } from '../i18n.ts';
import { words } from '../words.ts';

const frame = () => ({ withBorder: true, closeButtonProps: { 'aria-label': say(words, 'close') } });

export const toast = (message: string): void => {
  notifications.show({ message, color: 'gray', ...frame() });
};

export const toastProblem = (error: unknown): void => {
  const text =
    error instanceof ApiProblem && error.code === 'offline'
      ? say(words, 'offline')
      : error instanceof Error
        ? error.message
        : String(error);
  notifications.show({ message: text, color: 'red', ...frame(), autoClose: 8000 });
};

export const toastUndo = (message: string, undo: () => Promise<unknown>): void => {
  const id = notifications.show({
    message: (
      <span className="row between">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undo().catch(toastProblem);
          }}
        >
          {say(words, 'undo')}
        </Button>
      </span>
    ),
    color: 'gray',
    ...frame(),
    autoClose: 10_000,
  });
};
