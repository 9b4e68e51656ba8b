import { Link } from '@tanstack/react-router';
import type { Task } from '../../../features/tasks/contract.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

/** Something that a task is linked to, with a way there. */
export function TaskLink({ link }: { link: Task['links'][number] }) {
  const t = useWords(words);
  const kind = <span className="small muted">{t(`link_${link.kind}`)}: </span>;
  const params = { id: link.id };
  switch (link.kind) {
    case 'target':
      return (
        <>
          {kind}
          <Link to="/targets/$id" params={params}>
            {link.name}
          </Link>
        </>
      );
    case 'indicator':
      return (
        <>
          {kind}
          <Link to="/indicators/$id" params={params}>
            {link.name}
          </Link>
        </>
      );
    case 'document':
      return (
        <>
          {kind}
          <Link to="/documents/$id" params={params}>
            {link.name}
          </Link>
        </>
      );
    case 'project':
      return (
        <>
          {kind}
          <Link to="/projects/$id" params={params}>
            {link.name}
          </Link>
        </>
      );
    case 'agenda_item':
      return (
        <>
          {kind}
          {link.conferenceId ? (
            <Link to="/conferences/$id" params={{ id: link.conferenceId }} hash={link.id}>
              {link.name}
            </Link>
          ) : (
            link.name
          )}
        </>
      );
  }
}
