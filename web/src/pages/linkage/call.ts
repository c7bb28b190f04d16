interface StepToCall {
  readonly tie: string;
  readonly phone: string | null | undefined;
  readonly to: { readonly __typename: string; readonly label: string };
}

// Ties inside of the case: nobody is called there, one speaks with them anyway.
const inside = new Set(['FAMILY', 'MANAGES', 'TEACHES']);

/** Whom to call first on a path, and the number: who answers at the desk is the desk's agency. */
export function callOf(
  steps: readonly StepToCall[],
  desk: string,
): { who: string; phone: string | null | undefined } | null {
  const step = steps.find(({ tie, phone }) => phone && !inside.has(tie)) ?? steps.at(-1);
  if (!step) return null;
  const who = step.to.__typename === 'Service' || step.to.__typename === 'Offer' ? desk : step.to.label;
  return { who, phone: step.phone };
}
