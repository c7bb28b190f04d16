import { useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery, useMutation } from 'react-relay';
import { useKept } from '../app/refresh';
import type { ReportFormFieldsQuery } from '../relay/generated/ReportFormFieldsQuery.graphql';
import type { ReportFormMutation } from '../relay/generated/ReportFormMutation.graphql';
import { useWords } from '../words';
import { Choose } from './Choose';
import { newKey } from './requestKey';
import { ProblemState } from './States';

interface FormProps {
  node: string;
  close: () => void;
  done: () => void;
}

/** What is wrong with an entry of the directory, told to whoever keeps it. */
export function ReportForm({ node, close, done }: FormProps): ReactNode {
  const words = useWords();
  const [field, setField] = useState('');
  const [note, setNote] = useState('');
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<Error | null>(null);
  const { reportableFields } = useLazyLoadQuery<ReportFormFieldsQuery>(
    graphql`
      query ReportFormFieldsQuery($node: ID!) {
        reportableFields(node: $node) {
          code
          label
        }
      }
    `,
    { node },
    useKept(),
  );
  const [commit, busy] = useMutation<ReportFormMutation>(graphql`
    mutation ReportFormMutation($input: ReportDirectoryErrorInput!) {
      reportDirectoryError(input: $input) {
        report {
          id
          state
        }
      }
    }
  `);
  const ready = field !== '' && note.trim() !== '';
  // Another text is another request.
  const change = (next: () => void): void => {
    next();
    setKey(newKey());
    setProblem(null);
  };
  const send = (): void => {
    if (!ready) return;
    setProblem(null);
    commit({
      variables: { input: { node, field, note: note.trim(), idempotencyKey: key } },
      onCompleted: done,
      onError: setProblem,
    });
  };
  return (
    <form
      className="stack tight"
      aria-label={words.agency.report}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Choose
        label={words.agency.wrongField}
        none={words.agency.chooseField}
        choices={reportableFields.map(({ code, label }) => ({ value: code, label }))}
        value={field}
        onChange={(next) => change(() => setField(next))}
      />
      <label className="field">
        <span className="label">{words.agency.wrongHow}</span>
        <textarea
          className="input"
          rows={3}
          value={note}
          onChange={(event) => change(() => setNote(event.target.value))}
        />
        <span className="quiet small">{words.agency.noNames}</span>
      </label>
      <div className="chips">
        <button type="submit" className="button primary" disabled={!ready || busy}>
          {words.agency.send}
        </button>
        <button type="button" className="button" onClick={close}>
          {words.app.close}
        </button>
      </div>
      {problem && <ProblemState error={problem} retry={send} />}
    </form>
  );
}
