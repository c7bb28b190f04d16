import { useState, type ReactNode } from 'react';
import { graphql, useMutation } from 'react-relay';
import { refreshAll } from '../../app/refresh';
import { useLabel } from '../../app/label';
import { useRight } from '../../app/viewer';
import { Choices } from '../../parts/Choices';
import { newKey } from '../../parts/requestKey';
import { ProblemState } from '../../parts/States';
import type { RecordAnswerMutation, ToldBy } from '../../relay/generated/RecordAnswerMutation.graphql';
import { useWords } from '../../words';
import { today } from '../../words/days';
import type { AskedFact } from './AskFirst';

const tellers: readonly ToldBy[] = ['SELF', 'GUARDIAN', 'TEACHER', 'DOCUMENT', 'AGENCY'];

interface Props {
  subject: string;
  question: AskedFact;
  done: () => void;
}

/** Takes the answer to a question and records it; then the linkage is read again. */
export function RecordAnswer({ subject, question, done }: Props): ReactNode {
  const words = useWords();
  const label = useLabel();
  const mayRecord = useRight('WRITE_RECORDS');
  const [value, setValue] = useState<string | null>(null);
  const [toldBy, setToldBy] = useState<ToldBy | null>(null);
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<Error | null>(null);
  const [commit, busy] = useMutation<RecordAnswerMutation>(graphql`
    mutation RecordAnswerMutation($input: RecordFactInput!) {
      recordFact(input: $input) {
        fact {
          fact
        }
      }
    }
  `);
  if (!mayRecord) return <p className="quiet small">{words.linkage.mayNotRecord}</p>;

  // Another answer is another request.
  const change = (next: () => void): void => {
    next();
    setKey(newKey());
    setProblem(null);
  };
  const record = (): void => {
    if (!value || !toldBy) return;
    setProblem(null);
    commit({
      variables: { input: { subject, fact: question.fact, value, toldBy, on: today(), idempotencyKey: key } },
      onCompleted: () => {
        done();
        refreshAll();
      },
      onError: setProblem,
    });
  };
  return (
    <form
      className="stack tight no-print"
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <Choices
        label={words.linkage.answer}
        choices={question.choices}
        value={value}
        onChange={(next) => change(() => setValue(next))}
      />
      {value && (
        <Choices
          label={words.linkage.toldBy}
          choices={tellers.map((one) => ({ value: one, label: label('ToldBy', one) }))}
          value={toldBy}
          onChange={(next) => change(() => setToldBy(tellers.find((one) => one === next) ?? null))}
        />
      )}
      <div className="chips">
        <button type="submit" className="button primary" disabled={!value || !toldBy || busy}>
          {busy ? words.linkage.recording : words.linkage.record}
        </button>
        <span className="quiet small">{words.linkage.skip}</span>
      </div>
      {problem && <ProblemState error={problem} retry={record} />}
    </form>
  );
}
