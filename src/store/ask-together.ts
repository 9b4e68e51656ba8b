// Questions of the same kind asked at one moment become one question to the database. What comes in while one is under way waits
// for the next: an answer is never older than its question.

type Waiting<Q, A> = {
  question: Q;
  resolve: (answer: A) => void;
  reject: (error: unknown) => void;
};

/** `load` gets different questions and answers them in their order. */
export const askTogether = <Q, A>(
  load: (questions: Q[]) => Promise<A[]>,
  most = 200,
): ((question: Q) => Promise<A>) => {
  let waiting: Waiting<Q, A>[] = [];
  let isUnderWay = false;
  const answer = async (batch: Waiting<Q, A>[]): Promise<void> => {
    const byText = new Map<string, Waiting<Q, A>[]>();
    for (const one of batch) {
      const text = JSON.stringify(one.question);
      const same = byText.get(text);
      if (same) same.push(one);
      else byText.set(text, [one]);
    }
    const groups = [...byText.values()];
    try {
      const answers = await load(groups.map(([first]) => first!.question));
      for (const [at, group] of groups.entries()) for (const one of group) one.resolve(answers[at]!);
    } catch (error) {
      for (const one of batch) one.reject(error);
    }
  };
  const work = async (): Promise<void> => {
    while (waiting.length) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await answer(batch);
    }
    isUnderWay = false;
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (isUnderWay) return;
      isUnderWay = true;
      // What comes in the same turn of the loop goes along.
      setImmediate(work);
    });
};
