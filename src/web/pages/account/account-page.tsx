// My own sign-in: password, second factor, where I am signed in.
import { signInContract } from '../../../features/people/contract.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Await } from '../../components/states.tsx';
import { useWords } from '../../i18n.ts';
import { MailChoices } from '../../notices/mail-choices.tsx';
import { useMe } from '../../session.ts';
import { useRead } from '../../use-endpoint.ts';
import { ChangePassword } from './change-password.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';
import { words } from './words.ts';

export function AccountPage() {
  const t = useWords(words);
  const me = useMe();
  const account = useRead(signInContract.getAccount, {});
  return (
    <>
      <PageHead title={t('title')} under={`${me.name} · ${me.body.name}`} />
      <Await query={account}>
        {(mine) => (
          <div className="cols">
            <ChangePassword email={mine.email} />
            <SecondFactor isOn={mine.hasSecondFactor} />
            <Sessions />
            <MailChoices />
          </div>
        )}
      </Await>
    </>
  );
}
