import { useState, type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useRight } from '../../app/viewer';
import { Boundary } from '../../parts/Boundary';
import { ReportForm } from '../../parts/ReportForm';
import { Bones } from '../../parts/States';
import { useWords } from '../../words';

/** Tells the keepers of the directory what is wrong with an entry, from where it was seen. */
export function ReportError({ id, name }: { id: string; name: string }): ReactNode {
  const words = useWords();
  if (!useRight('REPORT_DIRECTORY_ERROR')) return null;
  return (
    <DialogTrigger>
      <Button className="link small quiet" aria-label={words.agencies.reportOf(name)}>
        {words.agency.report}
      </Button>
      <ModalOverlay className="veil plain-veil" isDismissable>
        <Modal className="dialog">
          <Dialog className="stack">
            {({ close }) => (
              <>
                <Heading slot="title">{words.agencies.reportOf(name)}</Heading>
                <Report id={id} close={close} />
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
  const [told, setTold] = useState(false);
  if (!told)
    return (
      <Boundary fallback={<Bones rows={3} />}>
        <ReportForm node={id} close={close} done={() => setTold(true)} />
      </Boundary>
    );
  return (
    <>
      <p role="status">{words.agency.reported}</p>
      <button type="button" className="button primary" onClick={close}>
        {words.app.close}
      </button>
    </>
  );
}
