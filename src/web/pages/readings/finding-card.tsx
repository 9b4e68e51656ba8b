// Two statements that do not fit: what they are, where they stand, and what a person makes of them. Plenum never decides.
import {
  type FactState,
  FINDING_ANSWERS,
  type ReviewFinding,
  type Span,
} from '../../../features/readings/contract.ts';
import { useWords } from '../../i18n.ts';
import { words } from './words.ts';

type Answer = NonNullable<FactState['answer']>;
type Props = {
  finding: ReviewFinding;
  text: string;
  state: FactState;
  onAnswer: (answer: Answer | null) => void;
  onShow: (factId: string) => void;
};

/** A document's number and day have no period and no price. */
const answersOf = ({ code }: ReviewFinding): readonly Answer[] =>
  code === 'document_mismatch' ? ['one_wrong', 'left_open'] : FINDING_ANSWERS;

const quote = (text: string, { start, end }: Span): string =>
  end - start > 160 ? `${text.slice(start, start + 160)}…` : text.slice(start, end);

export function FindingCard({ finding, text, state, onAnswer, onShow }: Props) {
  const t = useWords(words);
  return (
    <li className="card fact">
      <div className="inked b-under_50">
        <b>{finding.message}</b>
      </div>
      <ul className="plain quotes">
        {finding.spans.map((span) => (
          <li key={span.start}>
            <q>{quote(text, span)}</q>
          </li>
        ))}
      </ul>
      <div className="fact-deeds">
        {answersOf(finding).map((answer) => (
          <button
            key={answer}
            type="button"
            className={`linkish${state.answer === answer ? ' chosen' : ''}`}
            aria-pressed={state.answer === answer}
            onClick={() => onAnswer(state.answer === answer ? null : answer)}
          >
            {t(
              answer === 'one_wrong' && finding.code === 'document_mismatch'
                ? 'answer_document_wrong'
                : `answer_${answer}`,
            )}
          </button>
        ))}
        {finding.factIds[0] && (
          <button type="button" className="linkish" onClick={() => onShow(finding.factIds[0]!)}>
            {t(finding.code === 'document_mismatch' ? 'showDocument' : 'showFact')}
          </button>
        )}
      </div>
    </li>
  );
}
