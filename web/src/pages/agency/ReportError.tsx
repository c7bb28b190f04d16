import { Flag } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { graphql, useLazyLoadQuery, useMutation } from 'react-relay';
import { useRight } from '../../app/viewer';
import { Boundary } from '../../parts/Boundary';
import { Choose } from '../../parts/Choose';
import { newKey } from '../../parts/requestKey';
import { Bones, ProblemState } from '../../parts/States';
import type { ReportErrorFieldsQuery } from '../../relay/generated/ReportErrorFieldsQuery.graphql';
import type { ReportErrorMutation } from '../../relay/generated/ReportErrorMutation.graphql';
import { useWords } from '../../words';

/** Tells whoever keeps the directory that something of an entry is wrong. */
export function ReportError({ node }: { node: string }): ReactNode {
  const words = useWords();
  const may = useRight('REPORT_DIRECTORY_ERROR');
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  if (!may) return null;
  return (
    <section className="card no-print">
      <div className="card-body report">
        {!open && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setOpen(true);
              setSent(false);
            }}
          >
            <Flag size={15} aria-hidden /> {words.agency.report}
          </button>
        )}
        <p role="status" className="good small">
          {sent && words.agency.reported}
        </p>
        {open && (
          <Boundary fallback={<Bones rows={3} />}>
            <ReportForm
              node={node}
              close={() => setOpen(false)}
              done={() => {
                setOpen(false);
                setSent(true);
              }}
            />
          </Boundary>
        )}
      </div>
    </section>
  );
}

interface FormProps {
  node: string;
  close: () => void;
  done: () => void;
}

function ReportForm({ node, close, done }: FormProps): ReactNode {
  const words = useWords();
  const [field, setField] = useState('');
  const [note, setNote] = useState('');
  const [key, setKey] = useState(newKey);
  const [problem, setProblem] = useState<Error | null>(null);
  const { reportableFields } = useLazyLoadQuery<ReportErrorFieldsQuery>(
    graphql`
      query ReportErrorFieldsQuery($node: ID!) {
        reportableFields(node: $node) {
          code
          label
        }
      }
    `,
    { node },
  );
  const [commit, busy] = useMutation<ReportErrorMutation>(graphql`
    mutation ReportErrorMutation($input: ReportDirectoryErrorInput!) {
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
