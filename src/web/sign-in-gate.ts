// An ended session in the middle of work: whoever gets 401 waits here while a dialog asks for the sign-in over the page,
// then repeats the request. Nothing typed is lost, because the page below is never left.

type Asker = () => Promise<boolean>;

let asker: Asker | null = null;
let asking: Promise<boolean> | null = null;

export const setSignInAsker = (next: Asker | null): void => {
  asker = next;
};

/** True once signed in again; false when the person gave up or no dialog is on the page. Many requests share one question. */
export const askToSignIn = (): Promise<boolean> => {
  if (!asker) return Promise.resolve(false);
  asking ??= asker().finally(() => {
    asking = null;
  });
  return asking;
};
