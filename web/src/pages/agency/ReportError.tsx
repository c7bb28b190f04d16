import { Flag } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useRight } from '../../app/viewer';
import { Boundary } from '../../parts/Boundary';
import { ReportForm } from '../../parts/ReportForm';
import { Bones } from '../../parts/States';
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
