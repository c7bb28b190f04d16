import type { ReactNode } from 'react';
import { Said } from '.';
import { splitAtPhones } from './phones';

/** A sentence whose telephone numbers can be dialled. */
export function WithPhones({ text }: { text: string }): ReactNode {
  return splitAtPhones(text).map((piece, index) =>
    index % 2 === 0 ? (
      <Said key={index}>{piece}</Said>
    ) : (
      <a key={index} className="nowrap" href={`tel:${piece.replaceAll('-', '')}`}>
        {piece}
      </a>
    ),
  );
}
