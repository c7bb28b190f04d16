import { Suspense, useState, type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { graphql, useLazyLoadQuery, useMutation } from 'react-relay';
import { useRight } from '../../app/viewer';
import { Choose } from '../../parts/Choose';
import { Bones, ProblemState } from '../../parts/States';
import type { ReportErrorFieldsQuery } from '../../relay/generated/ReportErrorFieldsQuery.graphql';
import type { ReportErrorMutation } from '../../relay/generated/ReportErrorMutation.graphql';
import { useWords } from '../../words';

/** Tells the keepers of the directory what is wrong with an entry, from where it was seen. */
export function ReportError({ id, name }: { id: string; name: string }): ReactNode {
  const words = useWords();
  if (!useRight('REPORT_DIRECTORY_ERROR')) return null;
  return (
    <DialogTrigger>
      <Button className="link small quiet" aria-label={words.agencies.reportOf(name)}>
        {words.agencies.report}
      </Button>
      <ModalOverlay className="veil plain-veil" isDismissable>
        <Modal className="dialog">
          <Dialog className="stack">
            {({ close }) => (
              <>
                <Heading slot="title">{words.agencies.reportOf(name)}</Heading>
                <Suspense fallback={<Bones rows={3} />}>
                  <Report id={id} close={close} />
                </Suspense>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Report({ id, close }: { id: string; close: () => void }): ReactNode {
  const words = useWords();
  const [field, setField] = useState('');
  const [note, setNote] = useState('');
  const [key] = useState(() => crypto.randomUUID());
  const [told, setTold] = useState(false);
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
    { node: id },
  );
  const [report, sending] = useMutation<ReportErrorMutation>(graphql`
    mutation ReportErrorMutation($input: ReportDirectoryErrorInput!) {
      reportDirectoryError(input: $input) {
        report {
          id
        }
      }
    }
  `);
  if (told)
    return (
      <>
        <p role="status">{words.agencies.reported}</p>
        <button type="button" className="button primary" onClick={close}>
          {words.app.close}
        </button>
      </>
    );
  return (
    <form
      className="stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        setProblem(null);
        report({
          variables: { input: { node: id, field, note: note.trim(), idempotencyKey: key } },
          onCompleted: () => setTold(true),
          onError: setProblem,
        });
      }}
    >
      <Choose
        label={words.agencies.reportField}
        choices={reportableFields.map(({ code, label }) => ({ value: code, label }))}
        value={field}
        onChange={setField}
      />
      <label className="field">
        <span className="label">{words.agencies.reportNote}</span>
        <textarea
          className="input"
          rows={3}
          required
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <span className="quiet small">{words.agencies.reportHint}</span>
      </label>
      {problem && <ProblemState error={problem} />}
      <p className="chips">
        <button type="submit" className="button primary" disabled={sending || !field || !note.trim()}>
          {words.agencies.reportSend}
        </button>
        <button type="button" className="button" onClick={close}>
          {words.app.close}
        </button>
      </p>
    </form>
  );
}
