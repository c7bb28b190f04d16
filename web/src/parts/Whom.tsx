import type { ReactNode } from 'react';
import { Said, SchoolAndGrade } from '.';
import { useWords } from '../words';

interface Props {
  student:
    | {
        readonly id: string;
        readonly displayName: string;
        readonly grade?: number | null;
        readonly school?: { readonly name: string } | null;
      }
    | null
    | undefined;
}

/** A student in a row of a list, with school and grade. */
export function Whom({ student }: Props): ReactNode {
  const words = useWords();
  if (!student) return <span className="quiet">{words.app.withheld}</span>;
  return (
    <>
      <a className="row-name" href={`/students/${student.id}`}>
        <Said>{student.displayName}</Said>
      </a>
      <div className="quiet small">
        <SchoolAndGrade of={student} />
      </div>
    </>
  );
}
